namespace CheckinBot.Objectives.Drift;

/// <summary>Where a key result ends if nothing changes, in its unit; of a per-period one the average of its periods.</summary>
/// <param name="End">As likely to be passed as not.</param>
/// <param name="Low">One in ten ends below it; null where nothing is left to come.</param>
/// <param name="High">One in ten ends above it.</param>
public readonly record struct Foreseen(decimal End, decimal? Low, decimal? High);
