using CheckinBot.Bot.Turns;
using CheckinBot.Objectives.Plan;
using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Agreeing;

/// <summary>Lets what was agreed be so, and has every open card that shows it drawn again.</summary>
public sealed class TakeEffect(KeepSteps steps)
{
    private static readonly DeliveryKind[] Checkins = [DeliveryKind.Prompt, DeliveryKind.Reminder, DeliveryKind.Again];

    /// <param name="visit">Who decided it.</param>
    /// <param name="matter">What it is about.</param>
    /// <param name="said">What was agreed.</param>
    /// <param name="byOwner">Whether who carries it has agreed, and it is not only settled.</param>
    /// <param name="cancel">Ends the work.</param>
    public async Task Of(Visit visit, Matter matter, Revision said, bool byOwner, CancellationToken cancel)
    {
        switch (said.Kind)
        {
            case RevisionKind.Offered or RevisionKind.Changed when matter.KeyResult is { } keyResult:
                said.After.Since(said.Before, matter.Stands).ApplyTo(keyResult);
                if (byOwner && (said.Kind == RevisionKind.Offered || matter.PayAtStake(said))) keyResult.AgreedOn = visit.Today;
                keyResult.Agreement = Agreement.Agreed;
                break;
            case RevisionKind.Paused:
                if (matter.KeyResult is { } rests) rests.PausedOn ??= visit.Today;
                else matter.Objective.PausedOn ??= visit.Today;
                break;
            case RevisionKind.Closed:
                if (matter.KeyResult is { } ended) ended.ClosedOn ??= visit.Today;
                else await steps.CloseAll(visit, matter.Objective, said, cancel);
                break;
            case RevisionKind.Reopened:
                if (matter.KeyResult is { } again) (again.PausedOn, again.ClosedOn) = (null, null);
                else await steps.ReopenAll(visit, matter.Objective, matter.Thread, said, cancel);
                break;
        }
        await visit.Db.SaveChangesAsync(cancel);
        await DrawAgain(visit.Db, matter, [matter.Sides.Owner, said.After.OwnerId], cancel);
    }

    /// <summary>The check-in cards of open rounds, and the lead's alert.</summary>
    public async Task DrawAgain(AppDb db, Matter matter, Guid[] owners, CancellationToken cancel)
    {
        var theirs = matter.KeyResult is not null ? owners : [.. await db.KeyResults.Where(k => k.ObjectiveId == matter.Objective.Id).Select(k => k.OwnerId).Distinct().ToListAsync(cancel)];
        var team = matter.Team.Id.ToString();
        var open = db.Episodes.Where(e => e.TeamId == matter.Team.Id && e.ClosedOn == null
            && db.KeyResults.Any(k => k.Id == e.KeyResultId && k.ObjectiveId == matter.Objective.Id));
        var periods = await open.Select(e => e.Period).Concat(db.Tellings.Where(t => open.Any(e => e.Id == t.EpisodeId)).Select(t => t.Period)).Distinct().ToListAsync(cancel);
        foreach (var card in await db.Deliveries.Where(d => d.State == DeliveryState.Sent
            && ((theirs.Contains(d.PersonId) && d.SettledBy == null && Checkins.Contains(d.Kind) && db.Rounds.Any(r => r.Period == d.Period && r.ClosedAt == null))
                || (d.Kind == DeliveryKind.Gaps && d.Subject == team && periods.Contains(d.Period)))).ToListAsync(cancel)) card.Redraw();
        await db.SaveChangesAsync(cancel);
    }
}
