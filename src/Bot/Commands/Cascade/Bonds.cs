using CheckinBot.Bot.Turns;
using CheckinBot.Objectives;
using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Rhythm;
using CheckinBot.Storage.Ledger;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Cascade;

/// <summary>What became of a wish to link: a sentence that it is so, or why it cannot be.</summary>
/// <param name="Done">Whether it is so now.</param>
/// <param name="Said">The sentence.</param>
internal sealed record Bound(bool Done, string Said)
{
    /// <summary>How it was before; null when there is nothing to say of it.</summary>
    public string? Before { get; init; }

    /// <summary>The contribution that waits for another team.</summary>
    public Contribution? Waits { get; init; }
}

/// <summary>Links objectives and key results, links them anew and undoes it, for whoever may. Nothing is ever linked in a circle.</summary>
public sealed class Bonds(Messages messages, TimeProvider clock)
{
    internal static async Task<Bound> Under(Visit visit, Candidates all, Objective child, Objective? parent, CancellationToken cancel)
    {
        var voice = visit.Voice;
        if (!visit.May.Align(child, null)) return new Bound(false, voice["Talk.NotAllowed"]);
        if (child.ParentId == parent?.Id) return new Bound(false, voice["Align.Same"]);
        if (parent is not null && await Ring(child, parent, o => o.Id, o => o.ParentId, id => all.Objective(id, cancel)) is { } ring)
            return new Bound(false, voice.Say("Align.Loop", await Chain(ring, async o => !o.Private || await all.Sees(o, cancel) ? o.Title : null)));
        var before = child.ParentId is { } old && await all.Objective(old, cancel) is { } was && (!was.Private || await all.Sees(was, cancel)) ? voice.Say("Align.Before", was.Title) : null;
        child.ParentId = parent?.Id;
        return new Bound(true, parent is null ? voice.Say("Align.UnderNothing", child.Title) : voice.Say("Align.Under", child.Title, parent.Title)) { Before = before };
    }

    internal static async Task<Bound> LeadsTo(Visit visit, Candidates all, (KeyResult KeyResult, Objective Objective) first, KeyResult? then, CancellationToken cancel)
    {
        var (voice, keyResult) = (visit.Voice, first.KeyResult);
        if (!visit.May.Align(first.Objective, keyResult)) return new Bound(false, voice["Talk.NotAllowed"]);
        if (keyResult.LeadsToId == then?.Id) return new Bound(false, voice["Align.Same"]);
        if (then is not null && await Ring(keyResult, then, k => k.Id, k => k.LeadsToId, async id => (await all.KeyResult(id, cancel))?.KeyResult) is { } ring)
            return new Bound(false, voice.Say("Align.Loop", await Chain(ring, async k => (await all.With([k], cancel)).Count > 0 ? k.Title : null)));
        var before = keyResult.LeadsToId is { } old && await all.KeyResult(old, cancel) is var (was, its) && await all.Sees(its, cancel) ? voice.Say("Align.Before", was.Title) : null;
        keyResult.LeadsToId = then?.Id;
        return new Bound(true, then is null ? voice.Say("Align.LeadsNowhere", keyResult.Title) : voice.Say("Align.Leads", keyResult.Title, then.Title)) { Before = before };
    }

    /// <summary>Asks the other team; who leads it themselves has accepted. What was declined or taken back may be asked again, by one message a week.</summary>
    internal async Task<Bound> Contribute(Visit visit, (KeyResult KeyResult, Objective Objective) what, Objective to, CancellationToken cancel)
    {
        var (voice, (keyResult, its)) = (visit.Voice, what);
        if (!visit.May.Align(its, keyResult)) return new Bound(false, voice["Talk.NotAllowed"]);
        if (its.Private) return new Bound(false, voice.Say("Align.Private", keyResult.Title));
        if (its.TeamId == to.TeamId) return new Bound(false, voice.Say("Align.SameTeam", to.Title));
        if (to.Private || visit.Me.Team(to.TeamId) is not { } team) return new Bound(false, voice["Talk.NotAllowed"]);
        var known = await visit.Db.Contributions.SingleOrDefaultAsync(c => c.KeyResultId == keyResult.Id && c.ObjectiveId == to.Id, cancel);
        if (known?.State == ProposalState.Accepted) return new Bound(false, voice["Align.Same"]);
        if (known?.State == ProposalState.Waiting) return new Bound(false, voice.Say("Align.Asked", keyResult.Title, to.Title, team.Name));
        if (known is null) visit.Db.Contributions.Add(known = new Contribution { Id = Ids.New(clock), OrganisationId = visit.Me.Organisation.Id, KeyResultId = keyResult.Id, ObjectiveId = to.Id });
        (known.State, known.ById, known.At, known.DecidedById, known.DecidedAt) = (ProposalState.Waiting, visit.Me.Id, visit.Now, null, null);
        if (visit.May.AcceptFor(team))
        {
            (known.State, known.DecidedById, known.DecidedAt) = (ProposalState.Accepted, visit.Me.Id, visit.Now);
            return new Bound(true, voice.Say("Align.Contributes", keyResult.Title, to.Title));
        }
        await visit.Db.SaveChangesAsync(cancel);
        foreach (var person in await WhoDecides(visit, team, cancel))
            await messages.Add(visit, person, DeliveryKind.Contribution, known.Id, Period.Week(visit.Today).ToString(), cancel);
        // Whoever has it before them already reads there that it is open again.
        await AnswerContribution.Redraw(visit, known.Id, null, cancel);
        return new Bound(true, voice.Say("Align.Asked", keyResult.Title, to.Title, team.Name)) { Waits = known };
    }

    /// <summary>Takes back every contribution of a key result.</summary>
    internal static async Task<Bound> Withdraw(Visit visit, (KeyResult KeyResult, Objective Objective) what, CancellationToken cancel)
    {
        var keyResult = what.KeyResult;
        if (!visit.May.Align(what.Objective, keyResult)) return new Bound(false, visit.Voice["Talk.NotAllowed"]);
        var open = await visit.Db.Contributions.Where(c => c.KeyResultId == keyResult.Id && (c.State == ProposalState.Waiting || c.State == ProposalState.Accepted)).ToListAsync(cancel);
        if (open.Count == 0) return new Bound(false, visit.Voice["Align.Same"]);
        foreach (var contribution in open)
        {
            (contribution.State, contribution.DecidedById, contribution.DecidedAt) = (ProposalState.Withdrawn, visit.Me.Id, visit.Now);
            await AnswerContribution.Redraw(visit, contribution.Id, null, cancel);
        }
        return new Bound(true, visit.Voice.Say("Align.Withdrawn", keyResult.Title));
    }

    /// <summary>The team's lead; without one, the lead of the nearest team above that has one; without any, the admins.</summary>
    private static async Task<List<Guid>> WhoDecides(Visit visit, Team team, CancellationToken cancel)
    {
        var day = visit.Today;
        var seen = new HashSet<Guid>();
        for (Team? at = team; at is not null && seen.Add(at.Id); at = at.ParentId is { } parent ? visit.Me.Team(parent) : null)
            if (at.LeadId is { } lead && await visit.Db.People.AnyAsync(p => p.Id == lead && (p.LeftOn == null || p.LeftOn >= day), cancel)) return [lead];
        return await visit.Db.People.Where(p => p.Admin && (p.LeftOn == null || p.LeftOn >= day)).OrderBy(p => p.Id).Select(p => p.Id).ToListAsync(cancel);
    }

    /// <summary>The circle that a link would close, from its beginning to its beginning; null when it closes none. One further up, which this link only leads into, ends.</summary>
    private static async Task<List<T>?> Ring<T>(T from, T to, Func<T, Guid> id, Func<T, Guid?> next, Func<Guid, Task<T?>> find) where T : class
    {
        var chain = new List<T> { from };
        var seen = new HashSet<Guid>();
        for (T? at = to; at is not null && seen.Add(id(at)); at = next(at) is { } up ? await find(up) : null)
        {
            chain.Add(at);
            if (id(at) == id(from)) return chain;
        }
        return null;
    }

    private static async Task<string> Chain<T>(IEnumerable<T> ring, Func<T, Task<string?>> title)
    {
        var titles = new List<string>();
        foreach (var one in ring) titles.Add(await title(one) ?? "…");
        return string.Join(" → ", titles);
    }
}
