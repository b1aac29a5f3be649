using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Rehearsing;
using CheckinBot.Bot.Cards.Talk;
using CheckinBot.Bot.Commands.Checkins;
using CheckinBot.Bot.Commands.Status;
using CheckinBot.Bot.Turns;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.People;
using CheckinBot.Storage.Rehearsing;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Rehearsing;

/// <summary>
/// <c>rehearse [team]</c>: what each sensitivity would have sent in the cycle that ended last, and the knob. An admin for the whole organisation
/// or any team, who leads for their own.
/// </summary>
public sealed class RehearseDrift(ILogger<RehearseDrift> log) : ICommand, IPress
{
    /// <summary>More are replayed by <c>./run rehearse</c>: nobody waits minutes in a conversation.</summary>
    private const int MostInChat = 2_000;

    public CommandWord Word { get; } = new("rehearse", "répétition", ["repeter", "rehearsal", "sensibilite", "sensitivity"]) { Offered = false };

    public IReadOnlyCollection<string> Verbs { get; } = ["sensitivity-quiet", "sensitivity-normal", "sensitivity-loud", "sensitivity-inherit"];

    public bool IsFor(Caller me) => me.Person.Admin || me.Leads.Any();

    public async Task<Reply> Answer(Visit visit, string rest, CancellationToken cancel)
    {
        if (rest.Length == 0)
            return new Reply.New(visit.May.SetSensitivity(null) ? await Card(visit, null, false, cancel)
                : visit.Me.Leads.FirstOrDefault() is { } led ? await Card(visit, led, false, cancel) : RehearsalCard.NotYours(visit.Voice), Privately: true);
        return new Reply.New(Names.Teams(visit, rest) switch
        {
            [var team] => visit.May.SetSensitivity(team) ? await Card(visit, team, false, cancel) : RehearsalCard.NotYours(visit.Voice),
            [] => TalkCards.NoSuch(visit.Voice, rest),
            var several => TalkCards.WhichOne(visit.Voice, rest, [.. several.Select(t => t.Name)]),
        }, Privately: true);
    }

    public async Task<Reply> Press(Visit visit, ActionText action, IReadOnlyDictionary<string, string> inputs, CancellationToken cancel)
    {
        var team = action.Ids is [var id] ? visit.Me.Team(id) : null;
        if (action.Ids.Count != (team is null ? 0 : 1) || !visit.May.SetSensitivity(team)) return NotYours.Reply(visit);
        var wanted = action.Verb switch { "sensitivity-quiet" => Sensitivity.Quiet, "sensitivity-normal" => Sensitivity.Normal, "sensitivity-loud" => Sensitivity.Loud, _ => (Sensitivity?)null };
        if (wanted is null && team is null) return NotYours.Reply(visit);
        var changed = await Set(visit, team?.Id, wanted, cancel);
        return new Reply.Replace(await Card(visit, team, changed, cancel));
    }

    /// <summary>What another sensitivity finds was there before, so each team it concerns begins anew: its lead reads where things stand, and no alert.</summary>
    private async Task<bool> Set(Visit visit, Guid? team, Sensitivity? wanted, CancellationToken cancel)
    {
        // What the caller remembers is everybody's to read: what changes are the rows.
        var organisation = await visit.Db.Organisations.SingleAsync(cancel);
        var concerned = new List<Team>();
        if (team is { } id)
        {
            var its = await visit.Db.Teams.SingleAsync(t => t.Id == id, cancel);
            if (its.Sensitivity == wanted) return false;
            if ((its.Sensitivity ?? organisation.Sensitivity) != (wanted ?? organisation.Sensitivity)) concerned.Add(its);
            its.Sensitivity = wanted;
        }
        else
        {
            if (organisation.Sensitivity == wanted) return false;
            organisation.Sensitivity = wanted!.Value;
            concerned.AddRange(await visit.Db.Teams.Where(t => t.Sensitivity == null && t.FirstSweptAt != null).ToListAsync(cancel));
        }
        foreach (var begins in concerned) begins.FirstSweptAt = null;
        log.LogInformation("The sensitivity of {Whose} became {Wanted} by {By}.", team?.ToString() ?? "the organisation", wanted?.ToString() ?? "the organisation's", visit.Me.Id);
        await visit.Db.SaveChangesAsync(cancel);
        return true;
    }

    private static async Task<Card> Card(Visit visit, Team? team, bool changed, CancellationToken cancel)
    {
        var organisation = await visit.Db.Organisations.AsNoTracking().SingleAsync(cancel);
        var own = team is null ? organisation.Sensitivity : await visit.Db.Teams.Where(t => t.Id == team.Id).Select(t => t.Sensitivity).SingleAsync(cancel);
        var cycle = RehearseCycle.Last(visit.Me.Structure.Cycles, visit.Today);
        var view = new RehearsalView(visit.Voice, team?.Name ?? organisation.Name, team?.Id, cycle, [], own ?? organisation.Sensitivity, team is not null && own is null) { Changed = changed };
        if (cycle is null) return RehearsalCard.Render(view);
        var count = await RehearseCycle.Count(visit.Db, cycle, team?.Id, cancel);
        if (count > MostInChat) return RehearsalCard.Render(view with { TooMany = count });
        return RehearsalCard.Render(count == 0 ? view : view with { Rehearsals = await RehearseCycle.Of(visit.Db, cycle, team?.Id, cancel) });
    }
}
