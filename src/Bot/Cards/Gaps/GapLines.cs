using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Drift;

namespace CheckinBot.Bot.Cards.Gaps;

/// <summary>The arithmetic of a gap in plain words: where it is heading, and what it would take.</summary>
public static class GapLines
{
    public static string Arithmetic(Voice voice, Standing standing) =>
        string.Join(" ", new[] { Heading(voice, standing), Needed(voice, standing) }.OfType<string>());

    /// <summary><c>Heading for 44 by 31 Dec (39 to 49).</c>; null when it cannot be said.</summary>
    public static string? Heading(Voice voice, Standing standing)
    {
        var keyResult = standing.KeyResult;
        if (standing.Projection is not { } ahead) return null;
        var heading = voice.Estimate(keyResult, ahead.HeadingFor);
        if (keyResult.Kind == Objectives.Plan.Kind.PerPeriod) return voice.Say("Gap.Average", heading, voice.Figure(keyResult, keyResult.Target));
        return ahead is { Low: { } low, High: { } high }
            ? voice.Say("Gap.HeadingBetween", heading, voice.Day(keyResult.Due), voice.Estimate(keyResult, low), voice.Estimate(keyResult, high))
            : voice.Say("Gap.Heading", heading, voice.Day(keyResult.Due));
    }

    /// <summary><c>Needed: 6.2 a week, now 3.4.</c>; null when no time is left.</summary>
    public static string? Needed(Voice voice, Standing standing) =>
        standing.Projection is { NeededPerWeek: { } needed, NowPerWeek: { } now } && standing.KeyResult.Kind != Objectives.Plan.Kind.PerPeriod
            ? voice.Say("Gap.Needed", voice.Pace(standing.KeyResult, needed), voice.Pace(standing.KeyResult, now))
            : null;
}
