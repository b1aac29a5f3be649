using CheckinBot.Bot.Cards.Writing;
using CheckinBot.Bot.Commands.Agreeing;
using CheckinBot.Bot.Commands.Turning;
using CheckinBot.Bot.Turns;
using CheckinBot.Objectives;
using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Rhythm;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Writing;

/// <summary>Keeps a key result that was written, with its objective when that is new. What is somebody else's to carry is offered to them.</summary>
public sealed class KeepGoal(Offers offers, TimeProvider clock)
{
    /// <param name="visit">Who writes; allowed to.</param>
    /// <param name="id">The key result's.</param>
    /// <param name="form">Without a problem.</param>
    /// <param name="place">Where it belongs.</param>
    /// <param name="owner">Who is to carry it.</param>
    /// <param name="also">What is kept beyond what the form asks; see <see cref="FormUse.Kept"/>.</param>
    /// <param name="cancel">Ends the work.</param>
    internal async Task<(KeyResult KeyResult, Objective Objective)> Keep(
        Visit visit, Guid id, ReadForm form, Place place, Guid owner, Func<KeyResult, Objective, bool, Task>? also, CancellationToken cancel)
    {
        var objective = place.Under ?? await NewObjective(visit, form, place, owner, cancel);
        var keyResult = new KeyResult
        {
            Id = id, OrganisationId = visit.Me.Organisation.Id, Key = ShortId.Of(id), ObjectiveId = objective.Id, OwnerId = owner, Title = form.Measure, Unit = form.Unit,
            Direction = form.Direction, Start = form.Start, Due = form.Due, CountsForPay = form.CountsForPay, Pace = form.Pace, Agreement = Agreement.Agreed, AgreedOn = visit.Today,
        };
        Measure(keyResult, form);
        if (form.Turn is { } turn) await SetTurn.Keep(visit.Db, keyResult, turn, cancel);
        if (also is not null) await also(keyResult, objective, place.Under is null);
        visit.Db.Add(keyResult);
        if (owner == visit.Me.Id) await visit.Db.SaveChangesAsync(cancel);
        else await offers.Offer(visit, keyResult, cancel);
        return (keyResult, objective);
    }

    /// <summary>What the form would make, for a look: it belongs to nobody.</summary>
    internal static KeyResult Draft(ReadForm form)
    {
        var draft = new KeyResult { Id = Guid.Empty, OrganisationId = Guid.Empty, Key = "", Title = form.Measure, Unit = form.Unit, Direction = form.Direction, Start = form.Start, Due = form.Due };
        Measure(draft, form);
        return draft;
    }

    private static void Measure(KeyResult keyResult, ReadForm form)
    {
        (keyResult.Kind, Cadence? every) = form.Kind switch
        {
            GoalKind.Cumulative => (Kind.Cumulative, (Cadence?)null),
            GoalKind.Weekly => (Kind.PerPeriod, Cadence.Weekly),
            GoalKind.Monthly => (Kind.PerPeriod, Cadence.Monthly),
            GoalKind.Quarterly => (Kind.PerPeriod, Cadence.Quarterly),
            GoalKind.Band => (Kind.Band, null),
            GoalKind.Milestone => (Kind.Milestone, null),
            _ => (Kind.Level, null),
        };
        // What starts again each month is asked about each month.
        (keyResult.Every, keyResult.Cadence) = (every ?? Cadence.Weekly, form.Cadence ?? every);
        keyResult.Standing = form.Standing;
        if (keyResult.Kind == Kind.Band) (keyResult.BandLow, keyResult.BandHigh) = (form.From, form.To);
        else (keyResult.Baseline, keyResult.Target) = (form.From!.Value, form.To!.Value);
    }

    /// <summary>In the cycle that holds the last day, else in the one that runs.</summary>
    private async Task<Objective> NewObjective(Visit visit, ReadForm form, Place place, Guid owner, CancellationToken cancel)
    {
        var cycles = await visit.Db.Cycles.ToListAsync(cancel);
        var cycle = cycles.Where(c => c.Holds(form.Due)).MinBy(c => c.End.DayNumber - c.Start.DayNumber) ?? await RunningCycle.On(visit, visit.Voice, visit.Today, clock, cancel);
        var id = Ids.New(clock);
        var objective = new Objective
        {
            Id = id, OrganisationId = visit.Me.Organisation.Id, Key = ShortId.Of(id), Title = place.Title!, Level = Level.Operational, Nature = Nature.Quantitative,
            OwnerId = owner, TeamId = place.Team.Id, CycleId = cycle.Id,
        };
        visit.Db.Add(objective);
        return objective;
    }

    /// <summary>Where a key result belongs.</summary>
    /// <param name="Team">Whose.</param>
    /// <param name="Under">The objective; null for a new one.</param>
    /// <param name="Title">The new one's.</param>
    internal sealed record Place(Team Team, Objective? Under, string? Title);
}
