using CheckinBot.Objectives.Pace;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Objectives.Drift.Queue;

/// <summary>What a lead looks at first among what is behind: what weighs most above, is farthest off, and can still be changed.</summary>
/// <param name="Effect">How much of the objectives above hangs on it, see <see cref="Cascade.Effects"/>.</param>
/// <param name="Severity">The part of the way that will be missing, 0 to 1; twice that of what is off track.</param>
/// <param name="TimeLeft">The share of its working days that are to come, 0 to 1; of a KPI all of them.</param>
public readonly record struct Urgency(double Effect, double Severity, double TimeLeft)
{
    /// <summary>What is due, hardly behind or weighs hardly anything stands last, and is not lost.</summary>
    private const double Least = 0.02;

    public double Rank => Math.Max(Effect, Least) * Math.Max(Severity, Least) * Math.Max(TimeLeft, Least);

    public static Urgency Of(Standing standing, double effect) => new(effect, SeverityOf(standing), Left(standing.KeyResult, standing.Day));

    private static double SeverityOf(Standing standing) =>
        Math.Clamp(Missing(standing), 0, 1) * (standing.Verdict == Verdict.OffTrack ? 2 : 1);

    /// <summary>Of the way from baseline to target; of a number of each period, of its target; without a forecast, what is missing already.</summary>
    private static double Missing(Standing standing)
    {
        var keyResult = standing.KeyResult;
        return keyResult.Kind == Kind.Band || standing.Projection is not { HeadingFor: var heading }
            ? standing.Judgement.PointsBehind / 100
            : 1 - Progress.Of(keyResult, heading) / 100;
    }

    private static double Left(KeyResult keyResult, DateOnly day) => keyResult.Standing ? 1 : 1 - ExpectedLine.Share(keyResult, day);
}
