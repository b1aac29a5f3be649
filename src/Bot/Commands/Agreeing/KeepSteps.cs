using CheckinBot.Bot.Turns;
using CheckinBot.Objectives;
using CheckinBot.Objectives.Plan;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Agreeing;

/// <summary>
/// Keeps each pause, end and reopening as a row, with who and why. An objective that is closed closes its key results with it, and reopens those it
/// closed: what had ended before stays ended.
/// </summary>
public sealed class KeepSteps(TimeProvider clock)
{
    public async Task CloseAll(Visit visit, Objective objective, Revision said, CancellationToken cancel)
    {
        objective.ClosedOn ??= visit.Today;
        foreach (var keyResult in await visit.Db.KeyResults.Where(k => k.ObjectiveId == objective.Id && k.ClosedOn == null).ToListAsync(cancel))
        {
            keyResult.ClosedOn = visit.Today;
            foreach (var waits in await visit.Db.Revisions.Where(r => r.KeyResultId == keyResult.Id && r.State == ProposalState.Waiting).ToListAsync(cancel))
                (waits.State, waits.WaitsForId, waits.DecidedById, waits.DecidedAt) = (ProposalState.Withdrawn, null, visit.Me.Id, visit.Now);
            Step(visit, keyResult, RevisionKind.Closed, said.Reason, said.Note, said);
        }
    }

    public async Task ReopenAll(Visit visit, Objective objective, OfferThread thread, Revision said, CancellationToken cancel)
    {
        (objective.PausedOn, objective.ClosedOn) = (null, null);
        if (thread.All.LastOrDefault(r => r is { Kind: RevisionKind.Closed, State: ProposalState.Accepted }) is not { } end) return;
        var with = await visit.Db.Revisions.Where(r => r.AnswersId == end.Id && r.KeyResultId != null && r.Kind == RevisionKind.Closed).Select(r => r.KeyResultId!.Value).ToListAsync(cancel);
        foreach (var keyResult in await visit.Db.KeyResults.Where(k => with.Contains(k.Id) && k.ClosedOn != null).ToListAsync(cancel))
        {
            keyResult.ClosedOn = null;
            Step(visit, keyResult, RevisionKind.Reopened, said.Reason, said.Note, said);
        }
    }

    /// <summary>Says of a key result what was decided elsewhere. It changes nothing but the thread.</summary>
    /// <param name="visit">Who decided it.</param>
    /// <param name="keyResult">What it is about.</param>
    /// <param name="kind">What happened.</param>
    /// <param name="reason">Why; null where none was asked.</param>
    /// <param name="note">In their words.</param>
    /// <param name="with">The step of the whole objective that it comes with; null when it comes alone.</param>
    /// <param name="by">Who asked for it; null when it is who decided.</param>
    public Revision Step(Visit visit, KeyResult keyResult, RevisionKind kind, RevisionReason? reason = null, string? note = null, Revision? with = null, Guid? by = null)
    {
        var step = new Revision
        {
            Id = Ids.New(clock), OrganisationId = keyResult.OrganisationId, KeyResultId = keyResult.Id, ObjectiveId = keyResult.ObjectiveId, Kind = kind,
            Before = Terms.Of(keyResult), After = Terms.Of(keyResult), Reason = reason, Note = note, ById = by ?? visit.Me.Id, At = with?.At ?? visit.Now, AnswersId = with?.Id,
            State = ProposalState.Accepted, DecidedById = visit.Me.Id, DecidedAt = visit.Now,
        };
        visit.Db.Revisions.Add(step);
        return step;
    }
}
