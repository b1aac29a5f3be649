namespace CheckinBot.Bench.Drift;

/// <summary>How the trees are grown.</summary>
internal sealed record Growth
{
    public int Trees { get; init; } = 300;

    /// <summary>Questions from the root to a leaf.</summary>
    public int Depth { get; init; } = 5;

    /// <summary>How much of its answer a tree is believed.</summary>
    public double Rate { get; init; } = 0.05;

    /// <summary>Pulls the answers of small leaves to nought.</summary>
    public double Ridge { get; init; } = 50;

    /// <summary>The least second derivative in a leaf: four times as many rows at even odds.</summary>
    public double LeastWeight { get; init; } = 100;

    /// <summary>The share of the series that a tree sees.</summary>
    public double Series { get; init; } = 0.6;

    /// <summary>The share of the features.</summary>
    public double Features { get; init; } = 0.5;
    public int Seed { get; init; } = 7;

    /// <summary>Whether a feature may only raise the answer.</summary>
    public required Func<int, bool> Raises { get; init; }
}
