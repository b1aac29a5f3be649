using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Bot.Words;

/// <summary>Where a key result stands, in one or two lines. Every list of key results says it from here.</summary>
public static class Standings
{
    /// <summary><c>Qualified meetings: 24 of 60</c>; without news the day of the last number; before the first that there is none.</summary>
    public static string Where(this Voice voice, Standing standing) =>
        voice.Say("Standing.Line", standing.KeyResult.Called(), voice.Figures(standing));

    /// <summary>The same without the title.</summary>
    public static string Figures(this Voice voice, Standing standing) => standing switch
    {
        { Last: not { Value: not null } } => voice["Standing.NoNumber"],
        { Verdict: Verdict.NoNews, KeyResult: var keyResult, Last: var last } =>
            Lists.Dots(voice.Say("Standing.OnDay", voice.Figure(keyResult, last.Value.Value), voice.Day(last.AsOf)), voice.Silence(standing)),
        { KeyResult: { Kind: Kind.PerPeriod } keyResult, Last: var last } =>
            voice.Reached(keyResult, last.Value.Value, voice.When(keyResult.Every, last.AsOf, standing.Day)),
        { KeyResult: var keyResult, Last: var last } => voice.Reached(keyResult, last.Value.Value),
    };

    /// <summary><c>Qualified meetings: 24, no news since 12 Nov</c></summary>
    public static string Since(this Voice voice, Standing standing) => voice.Say("Standing.Line", standing.KeyResult.Called(), standing is { KeyResult: var keyResult, Last: { Value: { } value } last }
        ? voice.Say("Standing.Since", voice.Figure(keyResult, value), voice.Day(last.AsOf))
        : voice["Standing.NoNumber"]);

    /// <summary><c>Qualified meetings: 22 on 12 Nov</c>: what is not late yet.</summary>
    public static string Lately(this Voice voice, Standing standing) => voice.Say("Standing.Line", standing.KeyResult.Called(),
        standing is { KeyResult: var keyResult, Last: { Value: { } value } last }
            ? voice.Say("Standing.OnDay", voice.Figure(keyResult, value), voice.Day(last.AsOf))
            : voice["Standing.NoNumber"]);

    /// <summary><c>expected 33 · by the first plan 41 · heading for 44 · resources · said not to be met</c>; null when there is nothing to add.</summary>
    public static string? More(this Voice voice, Standing standing)
    {
        if (standing.Verdict == Verdict.NoNews || standing.Last is null) return null;
        var line = Lists.Dots(voice.Expected(standing), voice.FirstPlan(standing), voice.Heading(standing), voice.PeriodsMet(standing), voice.CauseOf(standing), voice.Beside(standing));
        return line.Length == 0 ? null : line;
    }

    /// <summary><c>24 of 60, expected 33</c>: a gap in a few words.</summary>
    public static string Gap(this Voice voice, Standing standing) => voice.Say("Standing.Line", standing.KeyResult.Called(), voice.GapFigures(standing));

    private static string GapFigures(this Voice voice, Standing standing) => standing switch
    {
        { Last: not { Value: not null } } => voice["Standing.NoNumber"],
        { KeyResult: { Kind: Kind.Level } keyResult, Last: var last } when voice.Expected(standing) is { } expected =>
            voice.Figure(keyResult, last.Value.Value) + ", " + expected,
        _ when voice.Expected(standing) is { } expected => voice.Figures(standing) + ", " + expected,
        _ => voice.Figures(standing),
    };

    public static string? CauseOf(this Voice voice, Standing standing) =>
        standing.CauseGiven is { Cause: { } cause } ? voice.Say("Standing.Cause", voice.Word(cause)) : null;

    private static string? Silence(this Voice voice, Standing standing) =>
        standing.WeeksSilent is { } weeks and > 0 ? voice.Count("Standing.Silent", weeks) : voice.Word(Verdict.NoNews);
}
