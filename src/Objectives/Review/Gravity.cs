namespace CheckinBot.Objectives.Review;

/// <summary>What is said first. A flaw and an imbalance go by their names, which are also the topics of <see cref="Plan.Hush"/>.</summary>
public static class Gravity
{
    /// <summary>First what cannot be followed at all, then what cannot be reached, then what could be clearer.</summary>
    private static readonly string[] GravestFirst =
    [
        nameof(Flaw.VagueVerb), nameof(Flaw.NoMeasure), nameof(Flaw.NoTarget),
        nameof(Imbalance.TooManyObjectives), nameof(Flaw.BeyondBestPace), nameof(Flaw.OutsideCycle), nameof(Flaw.AfterParent),
        nameof(Imbalance.TooManyKeyResults), nameof(Imbalance.TooManyMeasures), nameof(Imbalance.OnlyLagging), nameof(Flaw.ActivityWithoutResult),
        nameof(Imbalance.Forgotten), nameof(Imbalance.OnlyVolume), nameof(Flaw.IndicatorAsObjective), nameof(Flaw.ProjectAsObjective), nameof(Flaw.NoBaseline),
        nameof(Flaw.NoUnit), nameof(Flaw.NoLever), nameof(Flaw.TooEasy), nameof(Flaw.NoParent),
        nameof(Imbalance.OnlyQualitative), nameof(Imbalance.OnlyQuantitative), nameof(Imbalance.EmptyPerspective),
    ];

    public static IReadOnlyList<string> Topics => GravestFirst;

    /// <summary>Its place among all there is to say; 0 is the gravest.</summary>
    public static int Of(string topic) => Array.IndexOf(GravestFirst, topic);
}
