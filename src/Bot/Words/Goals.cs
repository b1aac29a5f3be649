using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Pace;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Bot.Words;

/// <summary>The figures of a key result in words, by what its number means. Every card says them from here.</summary>
public static class Goals
{
    /// <summary>What is to be reached: <c>60 by 31 Dec</c>, <c>40 a week</c>, <c>20% to 23% by 31 Dec</c>, <c>between 5% and 12%</c>.</summary>
    public static string Goal(this Voice voice, KeyResult keyResult) => keyResult switch
    {
        { Kind: Kind.PerPeriod } => voice.Say("Goal.Each" + keyResult.Every, voice.Figure(keyResult, keyResult.Target)),
        { Kind: Kind.Band } or { Standing: true, BandLow: not null } or { Standing: true, BandHigh: not null } => voice.Band(keyResult),
        { Standing: true } => voice.Figure(keyResult, keyResult.Target),
        { Kind: Kind.Level } => voice.Say("Goal.FromTo", voice.Figure(keyResult, keyResult.Baseline), voice.Figure(keyResult, keyResult.Target), voice.Day(keyResult.Due)),
        _ => voice.Say("Goal.By", voice.Figure(keyResult, keyResult.Target), voice.Day(keyResult.Due)),
    };

    public static string Band(this Voice voice, KeyResult keyResult) => (keyResult.BandLow, keyResult.BandHigh) switch
    {
        ({ } low, { } high) => voice.Say("Goal.Between", voice.Figure(keyResult, low), voice.Figure(keyResult, high)),
        ({ } low, null) => voice.Say("Goal.AtLeast", voice.Figure(keyResult, low)),
        (null, { } high) => voice.Say("Goal.AtMost", voice.Figure(keyResult, high)),
        _ => voice.Figure(keyResult, keyResult.Target),
    };

    /// <summary>A value beside what it counts towards: <c>24 of 60</c>, <c>5.8% (target 5%)</c>, <c>41 (target 40)</c>, <c>8% (between 5% and 12%)</c>.</summary>
    public static string Reached(this Voice voice, KeyResult keyResult, decimal value, string? when = null)
    {
        var figure = voice.Figure(keyResult, value) + (when is null ? "" : " " + when);
        return keyResult switch
        {
            { Kind: Kind.Band } => $"{figure} ({voice.Band(keyResult)})",
            { Kind: Kind.Cumulative or Kind.Milestone, Direction: Direction.Increase } => voice.Say("Figure.Of", figure, voice.Figure(keyResult, keyResult.Target)),
            _ => $"{figure} ({voice.Target(keyResult)})",
        };
    }

    public static string Target(this Voice voice, KeyResult keyResult) => voice.Say("Figure.Target", voice.Figure(keyResult, keyResult.Target));

    /// <summary><c>expected 33</c>; null where no line runs: a band, a period's target.</summary>
    public static string? Expected(this Voice voice, Standing standing) =>
        standing.Expected is { } expected && standing.KeyResult.Kind is not Kind.PerPeriod
            ? voice.Say("Figure.Expected", voice.Estimate(standing.KeyResult, expected))
            : null;

    /// <summary><c>heading for 47</c>; of a per-period one its <c>average 38</c>; null when it cannot be said.</summary>
    public static string? Heading(this Voice voice, Standing standing) => standing.Projection is { } projection
        ? standing.KeyResult.Kind == Kind.PerPeriod
            ? voice.Say("Figure.Average", voice.Estimate(standing.KeyResult, projection.NowPerWeek ?? projection.HeadingFor))
            : voice.Say("Figure.HeadingFor", voice.Estimate(standing.KeyResult, projection.HeadingFor))
        : null;

    /// <summary><c>4 of 7 weeks met</c>; null for the other kinds and before the first period.</summary>
    public static string? PeriodsMet(this Voice voice, Standing standing)
    {
        if (standing.KeyResult.Kind != Kind.PerPeriod) return null;
        var met = Objectives.Pace.PeriodsMet.Count(standing.KeyResult, standing.Readings);
        return met.Of == 0 ? null : voice.Say("Figure.Met" + standing.KeyResult.Every, met.Met, met.Of);
    }
}
