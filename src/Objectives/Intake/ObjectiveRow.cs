using CheckinBot.Objectives.Plan;

namespace CheckinBot.Objectives.Intake;

/// <summary>The parent is named by title or key; the natural key is title, team and cycle.</summary>
public sealed record ObjectiveRow(Place At, string? Key, string? Title) : Row(At, Key)
{
    public string? Team { get; init; }
    public string? Cycle { get; init; }
    public string? Owner { get; init; }
    public Level? Level { get; init; }
    public Nature? Nature { get; init; }
    public Perspective? Perspective { get; init; }
    public Orientation? Orientation { get; init; }
    public string? Parent { get; init; }
    public bool? Private { get; init; }

    /// <summary>How much it counts beside the others that serve the same; 0 for nothing.</summary>
    public decimal? Weight { get; init; }
}
