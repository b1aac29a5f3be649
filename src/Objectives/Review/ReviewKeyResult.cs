using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Pace;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Objectives.Review;

/// <summary>What would make one key result better.</summary>
internal static class ReviewKeyResult
{
    /// <summary>A little more than the best of the past is ambition, and no fault.</summary>
    private const decimal Stretch = 1.2m;

    /// <summary>The share of its time in which a target is still being chosen; what is behind later is drift's to tell.</summary>
    private const double Early = 0.2;

    public static IEnumerable<Remark> Of(KeyResult keyResult, Surroundings around, DateOnly today)
    {
        var title = new ReadTitle(keyResult.Title);
        var readings = around.Readings.GetValueOrDefault(keyResult.Id) ?? new Readings([]);
        if (keyResult is { Kind: Kind.Level, Unit: "" } && title.NamesRate && !title.NamesUnit) yield return new Remark(Smart.Measurable, Flaw.NoUnit, keyResult.Id);
        if (keyResult is { Kind: Kind.Level, Baseline: 0, Direction: Direction.Increase } && !readings.Valued.Any(c => c.AsOf <= keyResult.Start && c.Value == 0))
            yield return new Remark(Smart.Measurable, Flaw.NoBaseline, keyResult.Id);
        if (keyResult.Kind is not (Kind.Band or Kind.PerPeriod) && !keyResult.Standing && keyResult.Target == keyResult.Baseline)
            yield return new Remark(Smart.Measurable, Flaw.NoTarget, keyResult.Id);
        else if (Attainable(keyResult, readings, today) is { } remark) yield return remark;
        if (title.Activity is { } activity && !LeadsSomewhere(keyResult, around)) yield return new Remark(Smart.Relevant, Flaw.ActivityWithoutResult, keyResult.Id) { Word = activity };
        if (keyResult.Standing) yield break;
        if (!around.Cycle.Holds(keyResult.Due)) yield return new Remark(Smart.TimeBound, Flaw.OutsideCycle, keyResult.Id);
        // What was carried over goes on beyond what it served: that is over, and no due date can come before it.
        if (around.ParentDue is { } due && keyResult.Due > due && due >= keyResult.Start) yield return new Remark(Smart.TimeBound, Flaw.AfterParent, keyResult.Id);
    }

    /// <summary>What is still to go, held against how fast it has ever gone.</summary>
    private static Remark? Attainable(KeyResult keyResult, Readings readings, DateOnly today)
    {
        if (keyResult.Standing || !IsBeingChosen(keyResult, today) || PastPace.Of(keyResult, readings) is not { } past) return null;
        var from = today > keyResult.Start ? today : keyResult.Start;
        var weeks = (keyResult.Due.DayNumber - from.DayNumber) / 7m;
        if (weeks < 1) return null;
        // A running total begins again at nothing; a level goes on from where it stands.
        var stands = keyResult.Kind == Kind.Level || from > keyResult.Start ? readings.LastValued?.Value ?? keyResult.Baseline : keyResult.Baseline;
        var towards = keyResult.Target >= keyResult.Baseline ? 1 : -1;
        var needed = (keyResult.Target - stands) * towards / weeks;
        if (needed > 0 && needed > past.Best * Stretch)
            return new Remark(Smart.Attainable, Flaw.BeyondBestPace, keyResult.Id)
            {
                Pace = (needed, Math.Max(past.Best, 0)),
                Offered = past.Best > 0 ? Round(stands + towards * past.Best * weeks, keyResult) : null,
            };
        if (past.Usual > 0 && needed < past.Usual / 2)
            return new Remark(Smart.Attainable, Flaw.TooEasy, keyResult.Id) { Pace = (Math.Max(needed, 0), past.Best), Offered = Round(stands + towards * past.Usual * weeks, keyResult) };
        return null;
    }

    private static bool IsBeingChosen(KeyResult keyResult, DateOnly today) => keyResult.Agreement == Agreement.Proposed || ExpectedLine.TimeGone(keyResult, today) <= Early;

    private static decimal Round(decimal value, KeyResult keyResult) =>
        Math.Round(value, keyResult.Kind == Kind.Cumulative || Math.Abs(keyResult.Target - keyResult.Baseline) >= 20 ? 0 : 1);

    /// <summary>An activity counts by what it leads to: a key result that it is linked to, or a result beside it.</summary>
    private static bool LeadsSomewhere(KeyResult activity, Surroundings around) =>
        (activity.LeadsToId is { } to && around.LedTo.ContainsKey(to))
        || around.KeyResults.Any(k => k.Id != activity.Id && k.Indicator != Indicator.Leading && new ReadTitle(k.Title).Activity is null);
}
