using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Objectives.Drift.Rehearsal;

/// <summary>A key result of a cycle that is over, with all that was ever read of it and decided about it.</summary>
/// <param name="KeyResult">On its last terms.</param>
/// <param name="Objective">Its objective; by whose team its lead is known.</param>
/// <param name="Checkins">Superseded ones included.</param>
/// <param name="Lead">Who would have been told of what others carry; null when nobody leads the team.</param>
public sealed record Rehearsed(KeyResult KeyResult, Objective Objective, IReadOnlyList<Checkin> Checkins, Guid? Lead)
{
    /// <summary>Its cycle, and that of nothing else; null where only its own days count.</summary>
    public Cycle? Cycle { get; init; }

    /// <summary>What was changed, paused, ended and reopened of it or of its whole objective, and took effect; in any order.</summary>
    public IReadOnlyList<Revision> Revisions { get; init; } = [];

    /// <summary>The sensitivity that holds for it whatever is rehearsed: its team is not in the rehearsal.</summary>
    public Sensitivity? Own { get; init; }

    /// <summary>As it stood at the end of a round, by its own numbers, on the terms and by the words of then; null where it was not judged.</summary>
    /// <param name="end">The round's end.</param>
    /// <param name="rehearsed">The knob.</param>
    public Standing? At(RoundEnd end, Sensitivity rehearsed)
    {
        if (KeyResult.Start > end.Day || !Lives(end)) return null;
        return Standing.Of(OnTermsOf(end.At), Objective, SaidBy(end.At), end.Day, (int)(Own ?? rehearsed));
    }

    /// <summary>Whether it was in play for its team then: within its own days or those of its cycle; what fell due in the week that was asked about is.</summary>
    public bool InPlay(RoundEnd end) =>
        KeyResult.Standing || end.Week.Start <= OnTermsOf(end.At).Due || (Cycle is { } cycle && cycle.Start <= end.Day && end.Week.Start <= cycle.End);

    /// <summary>What was changed later is undone, the last change first.</summary>
    private KeyResult OnTermsOf(DateTimeOffset at)
    {
        var later = Revisions.Where(r => r.Kind == RevisionKind.Changed && Decided(r) > at).OrderByDescending(Decided).ThenByDescending(r => r.At).ToList();
        return later.Count == 0 ? KeyResult : later.Aggregate(Terms.Of(KeyResult), (terms, change) => change.Before.Since(change.After, terms)).On(KeyResult);
    }

    private bool Lives(RoundEnd end)
    {
        if (KeyResult.AgreedOn > end.Day || Over(KeyResult.ClosedOn) || Over(KeyResult.PausedOn) || Over(Objective.ClosedOn) || Over(Objective.PausedOn)) return false;
        // What rested or was ended for a while and was reopened since.
        return Revisions.Where(r => r.Kind != RevisionKind.Changed && Decided(r) <= end.At).GroupBy(r => r.KeyResultId)
            .All(steps => steps.MaxBy(Decided)!.Kind == RevisionKind.Reopened);
        bool Over(DateOnly? since) => since <= end.Day;
    }

    /// <summary>What a file brought first counts as said on its day, which is what a replay of the time before the first round lives on.</summary>
    private IEnumerable<Checkin> SaidBy(DateTimeOffset at) => Checkins.Where(c => c.At <= at || c is { Origin: Origin.Imported, SupersedesId: null });

    private static DateTimeOffset Decided(Revision revision) => revision.DecidedAt ?? revision.At;
}
