using CheckinBot.Objectives.Plan;

namespace CheckinBot.Objectives.Pace;

/// <summary>Whether a pace fits what it is to be the pace of.</summary>
public static class CheckPace
{
    /// <summary>Null when it does. A level may be led another way round on purpose; a total, or steps done, never turn back.</summary>
    public static PaceProblem? On(KeyResult keyResult, PaceShape shape)
    {
        if (!ExpectedLine.IsPaced(keyResult.Kind)) return shape is Straight ? null : new(PaceFault.NothingToSpread);
        return shape switch
        {
            Phased phased => Steps(keyResult, phased.Targets),
            Profile profile when !profile.SaysSomethingOf(keyResult.Start, keyResult.Due) => new(PaceFault.SharesElsewhere, keyResult.Start, keyResult.Due),
            _ => null,
        };
    }

    private static PaceProblem? Steps(KeyResult keyResult, IReadOnlyList<decimal> targets)
    {
        if (targets[^1] != keyResult.Target) return new(PaceFault.LastStepNotTarget, targets[^1], keyResult.Target);
        if (keyResult.Works.Between(keyResult.Start, keyResult.Due) is var days && days < targets.Count) return new(PaceFault.StepsTooShort, targets.Count, days);
        if (keyResult.Kind == Kind.Level) return null;
        var (up, before) = (keyResult.Target > keyResult.Baseline, keyResult.Baseline);
        foreach (var target in targets)
        {
            if (up ? target < before : target > before) return new(PaceFault.StepsTurnBack, before, target);
            before = target;
        }
        return null;
    }
}
