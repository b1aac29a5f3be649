using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Objectives.Lenses;

/// <summary>
/// The band that keeps a standing measure healthy, in its unit; one bound at least. Where no bound was named the target is one: not less of what is to rise, not more of what is to fall.
/// </summary>
public readonly record struct HealthyBand(decimal? Low, decimal? High)
{
    /// <remarks>What is on its way to a target is healthy where its line asks for it on the day.</remarks>
    public static HealthyBand On(Standing standing) => standing switch
    {
        { KeyResult: { Standing: false, Kind: not Kind.Band, Direction: var way }, Expected: { } expected } => way == Direction.Increase ? new(expected, null) : new(null, expected),
        { KeyResult: var keyResult } => Of(keyResult),
    };

    public static HealthyBand Of(KeyResult keyResult) => keyResult switch
    {
        { BandLow: null, BandHigh: null, Direction: Direction.Decrease } => new(null, keyResult.Target),
        { BandLow: null, BandHigh: null } => new(keyResult.Target, null),
        _ => new(keyResult.BandLow, keyResult.BandHigh),
    };

    public Health Of(decimal value) => value < Low ? Health.Below : value > High ? Health.Above : Health.Within;

    /// <summary>Where its last number lies, and since when: the day of the first of the numbers that have lain there in a row. No day where there is none.</summary>
    public static (Health Health, DateOnly? Since) Of(Standing standing)
    {
        if (standing.Last is not { Value: { } value }) return (Health.Unknown, null);
        var band = On(standing);
        var health = band.Of(value);
        return (health, standing.Readings.Valued.Reverse().TakeWhile(c => band.Of(c.Value!.Value) == health).Last().AsOf);
    }
}
