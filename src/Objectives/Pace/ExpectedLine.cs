using CheckinBot.Objectives.Plan;

namespace CheckinBot.Objectives.Pace;

/// <summary>Where a key result should stand: from baseline on the eve of its start to target on its due day, by its pace, over the working days of its team.</summary>
public static class ExpectedLine
{
    /// <summary>What shape it has: the chosen one; else that of its seasons where they are clear, see <see cref="Season.IsClear"/>; else straight.</summary>
    public static PaceShape Shape(KeyResult keyResult) =>
        !IsPaced(keyResult.Kind) ? Even : keyResult.Pace ?? (keyResult.Season?.IsClear(keyResult) == true ? LikeLastYear : Even);

    /// <summary>Whether there is a way to spread over time: not where each period has its own target, nor where a band is kept.</summary>
    public static bool IsPaced(Kind kind) => kind is not (Kind.Band or Kind.PerPeriod);

    /// <summary>Whether that shape can be followed by now: seasons need a past, a profile a month with a share.</summary>
    public static bool Follows(KeyResult keyResult, PaceShape shape) => shape.Share(keyResult, keyResult.Start) is not null;

    /// <summary>
    /// The share of the way that is expected at the end of <paramref name="day"/>; 0 before the start and 1 from the due day on,
    /// and only steps of <see cref="Phased"/> or seasons of a level lie outside between.
    /// </summary>
    public static double Share(KeyResult keyResult, DateOnly day) =>
        day < keyResult.Start && day < keyResult.Due ? 0
        : day >= keyResult.Due ? 1
        : Shape(keyResult).Share(keyResult, day) ?? TimeGone(keyResult, day);

    /// <summary>The share of working time gone at the end of <paramref name="day"/>, from 0 to 1.</summary>
    public static double TimeGone(KeyResult keyResult, DateOnly day) => keyResult.Works.Gone(keyResult.Start, keyResult.Due, day);

    /// <summary>The value the line asks for, in the key result's unit; a per-period one asks for its target each time; null for a band.</summary>
    public static decimal? Value(KeyResult keyResult, DateOnly day) => keyResult.Kind switch
    {
        Kind.Band => null,
        Kind.PerPeriod => keyResult.Target,
        _ => keyResult.Baseline + (keyResult.Target - keyResult.Baseline) * (decimal)Share(keyResult, day),
    };

    /// <summary>Working days of its team from its start to its due day.</summary>
    public static int Days(KeyResult keyResult) => keyResult.Works.Between(keyResult.Start, keyResult.Due);

    /// <summary>Working days of its team that are still to come.</summary>
    public static int DaysLeft(KeyResult keyResult, DateOnly day) => keyResult.Works.Between(day.AddDays(1), keyResult.Due);

    private static readonly Straight Even = new();
    private static readonly Seasonal LikeLastYear = new();
}
