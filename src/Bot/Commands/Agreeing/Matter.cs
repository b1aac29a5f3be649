using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Plan;
using CheckinBot.Storage.Model;
using CheckinBot.Storage.Structures;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Agreeing;

/// <summary>What people agree about: a key result, or a whole objective, with who stands on either side and all that was said of it.</summary>
/// <param name="KeyResult">Null when it is the objective as a whole.</param>
/// <param name="Objective">The objective, or the one of the key result.</param>
/// <param name="Team">Whose it is.</param>
/// <param name="Sides">Who agrees with whom.</param>
/// <param name="Thread">What was said.</param>
/// <param name="People">Everybody who is named in it, by id.</param>
/// <param name="Stands">The terms in force.</param>
public sealed record Matter(KeyResult? KeyResult, Objective Objective, Team Team, Sides Sides, OfferThread Thread, IReadOnlyDictionary<Guid, Person> People, Terms Stands)
{
    /// <summary>Whether what pay counts for has to be said in French where its team is.</summary>
    public bool InFrance { get; private init; }

    public bool Pay => KeyResult?.CountsForPay == true;

    /// <summary>The terms that are talked about: of what is not agreed yet those of the offer that waits, else those in force.</summary>
    public Terms Current => KeyResult is { } one ? Thread.Current(one) : Stands;

    /// <summary>Who would have to accept other terms that this person says; null when they would take effect at once.</summary>
    public Guid? Accepts(Guid by) => Sides.Next(
        new Revision { Id = Guid.Empty, OrganisationId = Objective.OrganisationId, ObjectiveId = Objective.Id, Kind = RevisionKind.Changed, Before = Stands, After = Stands, ById = by }, Pay, [by]);

    /// <summary>Whether pay depends on it as it stands, as it is to be, or by what that answers.</summary>
    public bool PayAtStake(Revision said) => Pay || Thread.Before(said).Append(said).Any(r => r.Before.CountsForPay || r.After.CountsForPay);

    public string FirstName(Guid person) => People.TryGetValue(person, out var who) ? who.FirstName : "";

    public IReadOnlyDictionary<Guid, string> Names => People.ToDictionary(p => p.Key, p => p.Value.FirstName);

    /// <summary>Null when there is no such key result or objective.</summary>
    /// <param name="db">The organisation's data.</param>
    /// <param name="structure">Its teams.</param>
    /// <param name="objective">The objective; with a key result, the one it belongs to.</param>
    /// <param name="keyResult">The key result; null for the objective as a whole.</param>
    /// <param name="day">Who has left by then decides nothing.</param>
    /// <param name="cancel">Ends the work.</param>
    public static async Task<Matter?> Of(AppDb db, Structure structure, Guid? objective, Guid? keyResult, DateOnly day, CancellationToken cancel)
    {
        var kept = keyResult is { } id ? await db.KeyResults.SingleOrDefaultAsync(k => k.Id == id, cancel) : null;
        if (keyResult is not null && kept is null) return null;
        var of = kept?.ObjectiveId ?? objective;
        var its = await db.Objectives.SingleOrDefaultAsync(o => o.Id == of, cancel);
        if (its is null || structure.Team(its.TeamId) is not { } team) return null;
        var said = await db.Revisions.Where(r => r.ObjectiveId == its.Id && r.KeyResultId == keyResult).ToListAsync(cancel);
        var above = Upwards(structure, team).ToList();
        var owner = kept?.OwnerId ?? its.OwnerId ?? Guid.Empty;
        HashSet<Guid> named = [owner, .. above.Select(t => t.LeadId).OfType<Guid>(),
            .. said.SelectMany(r => new[] { r.ById, r.Before.OwnerId, r.After.OwnerId, r.WaitsForId ?? r.ById, r.DecidedById ?? r.ById })];
        var people = await db.People.Where(p => named.Contains(p.Id) || p.Admin).ToDictionaryAsync(p => p.Id, cancel);
        bool Here(Guid person) => people.TryGetValue(person, out var who) && who.ActiveOn(day);
        var leads = above.Select(t => t.LeadId).OfType<Guid>().Where(Here).ToList();
        var admins = people.Values.Where(p => p.Admin && Here(p.Id)).OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => p.Id).ToList();
        var end = structure.Cycles.FirstOrDefault(c => c.Id == its.CycleId)?.End ?? day;
        return new Matter(
            kept, its, team,
            new Sides(owner, leads.Concat(admins).Select(p => (Guid?)p).FirstOrDefault(), leads.ToHashSet(), admins.ToHashSet()),
            new OfferThread(said), people, kept is null ? Terms.Of(its, end) : Terms.Of(kept))
        {
            InFrance = (team.Country ?? structure.Organisation.Country) == FrenchWording.Country,
        };
    }

    /// <summary>What a revision is about.</summary>
    public static async Task<(Matter Matter, Revision Revision)?> Of(AppDb db, Structure structure, Guid revision, DateOnly day, CancellationToken cancel) =>
        await db.Revisions.SingleOrDefaultAsync(r => r.Id == revision, cancel) is { } found
        && await Of(db, structure, found.ObjectiveId, found.KeyResultId, day, cancel) is { } matter ? (matter, found) : null;

    private static IEnumerable<Team> Upwards(Structure structure, Team team)
    {
        var seen = new HashSet<Guid>();
        for (var at = team; at is not null && seen.Add(at.Id); at = at.ParentId is { } parent ? structure.Team(parent) : null) yield return at;
    }
}
