using CheckinBot.Objectives.Rhythm;
using CheckinBot.Scheduling.Calendars;
using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Model;
using CheckinBot.Storage.Rounds;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Scheduling.Rounds;

/// <summary>
/// Whoever is away for a whole round may have said who gives their numbers meanwhile. Who has accepted is asked for them, in their own card for the
/// week: for what is not private, of teams that they are in or lead. What is left waits.
/// </summary>
public static class Cover
{
    /// <summary>A delegate has just accepted: rounds that are under way count too.</summary>
    public static async Task Now(AppDb db, TimeProvider clock, Guid person, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        foreach (var (hand, round) in await OpenRounds.Of(db, person, now, cancel))
        {
            var plan = hand.PlanOf(Period.Parse(round.Period));
            var own = await hand.OwnTimeOf(db, hand.Members.Single(m => m.Id == person), cancel);
            if (plan.Asks(own, round.ClosesAt).At is null) await Of(db, clock, person, plan, round.ClosesAt, cancel);
        }
    }

    /// <param name="db">The organisation's data, in a transaction.</param>
    /// <param name="clock">The service's.</param>
    /// <param name="person">Who has no moment in that round.</param>
    /// <param name="plan">The round.</param>
    /// <param name="closes">When it closes.</param>
    /// <param name="cancel">Ends the work.</param>
    internal static async Task Of(AppDb db, TimeProvider clock, Guid person, RoundPlan plan, DateTimeOffset closes, CancellationToken cancel)
    {
        if (await db.Leaves.Where(l => l.PersonId == person && l.Accepted == true && l.From <= plan.ClosesOn && l.Until > plan.PromptOn)
            .OrderBy(l => l.From).Select(l => l.DelegateId).FirstOrDefaultAsync(cancel) is not { } other) return;
        if (!(await OwnTimes.Of(db, [other], null, cancel)).TryGetValue(other, out var own)) return;
        var due = plan.Asks(own, closes);
        // A round under way: their hour may have gone by, and is made up for within their hours.
        if (due.At is { } at && at < clock.GetUtcNow()) due = own.Soonest(clock.GetUtcNow(), closes);
        if (due.At is null) return;
        var theirs = await db.Teams.Where(t => t.LeadId == other || db.Memberships.Any(m => m.TeamId == t.Id && m.PersonId == other)).Select(t => t.Id).ToListAsync(cancel);
        var (period, taken) = (plan.Period.ToString(), new List<Guid>());
        var given = await db.StandIns.Where(s => s.Period == period).Select(s => s.KeyResultId).ToListAsync(cancel);
        foreach (var standing in (await Asked.Of(db, person, plan.Period, plan.PromptOn, cancel)).Where(s => s.KeyResult.OwnerId == person && Asked.IsOpen(plan.Period, s)))
            if (!standing.Objective.Private && theirs.Contains(standing.Objective.TeamId) && !given.Contains(standing.KeyResult.Id)) taken.Add(standing.KeyResult.Id);
        if (taken.Count == 0) return;
        db.StandIns.AddRange(taken.Select(k => new StandIn { OrganisationId = db.Tenant, PersonId = other, KeyResultId = k, Period = period }));
        await db.SaveChangesAsync(cancel);
        // Who has answered already has more to say: the same card asks for the rest.
        if (await LedgerRows.Find(db, other, DeliveryKind.Prompt, "", period, cancel) is { State: DeliveryState.Sent, SettledBy: "save" or "nothing" } card)
            (card.SettledBy, card.SettledAt) = (null, null);
        await AskPerson.Once(db, clock, other, plan, closes, due, cancel);
    }
}
