using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Numbers;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Bot.Commands.Checkins;

/// <summary>A typed number as the value of a key result: taken, or refused with a sentence that says what to do, or asked about.</summary>
public abstract record ReadValue
{
    /// <summary>Farther than this many times from both its last value and its target, a number is asked about once.</summary>
    private const decimal Far = 50;

    public sealed record Taken(decimal Value) : ReadValue;

    public sealed record Refused(string Problem) : ReadValue;

    /// <summary>One of these is meant; the person says which, or types another.</summary>
    public sealed record Doubtful(string Problem, params IReadOnlyList<decimal> Choices) : ReadValue;

    /// <param name="voice">The person's.</param>
    /// <param name="typed">What was typed, not blank.</param>
    /// <param name="standing">The key result.</param>
    /// <param name="given">The value already given for the same period, which is being corrected; null when there is none.</param>
    /// <param name="shown">What the person had before their eyes for that period and adds to; null when there was nothing yet.</param>
    /// <param name="sure">What the person chose when asked before; null when they were not.</param>
    public static ReadValue From(Voice voice, string typed, Standing standing, Checkin? given, Checkin? shown, decimal? sure)
    {
        var keyResult = standing.KeyResult;
        var last = Before(standing, given);
        switch (ReadNumber.From(typed, voice.Language, last ?? keyResult.Target))
        {
            // The same press again: what it added is in the value already.
            case ReadNumber.Read { Increment: true } or ReadNumber.TwoReadings { Increment: true } when sure is { } settled && settled == given?.Value:
                return new Taken(settled);
            case ReadNumber.Read { Increment: true } more: return Check(voice, standing, Base(keyResult, last, shown) + more.Value, last, sure);
            case ReadNumber.Read read: return Check(voice, standing, read.Value, last, sure);
            case ReadNumber.TwoReadings two:
                var from = two.Increment ? Base(keyResult, last, shown) : 0;
                return sure == from + two.A || sure == from + two.B
                    ? Check(voice, standing, sure.Value, last, sure)
                    : new Doubtful(voice["Problem.TwoReadings"], from + two.A, from + two.B);
            default: return new Refused(voice.Say("Problem.NoNumber", voice.Figure(keyResult, last ?? keyResult.Target)));
        }
    }

    private static ReadValue Check(Voice voice, Standing standing, decimal value, decimal? last, decimal? sure)
    {
        var keyResult = standing.KeyResult;
        if (keyResult.Kind is Kind.Cumulative or Kind.Milestone && value < 0) return new Refused(voice["Problem.Negative"]);
        if (keyResult.Kind == Kind.Milestone && value > Math.Max(keyResult.Target, keyResult.Baseline))
            return new Refused(voice.Say("Problem.MoreThanAll", voice.Figure(keyResult, Math.Max(keyResult.Target, keyResult.Baseline))));
        if (sure == value) return new Taken(value);
        if (keyResult is { Kind: Kind.Cumulative, Direction: Direction.Increase } && value < last)
            return new Doubtful(voice.Say("Problem.LessThanBefore", voice.Figure(keyResult, last.Value)), value);
        if (IsFar(value, keyResult.Target) && (last is null || IsFar(value, last.Value)))
            return new Doubtful(voice.Say("Problem.FarOff", voice.Figure(keyResult, last ?? keyResult.Target)), value);
        return new Taken(value);
    }

    /// <summary>The value that stood before this period's: what a total may not fall below.</summary>
    private static decimal? Before(Standing standing, Checkin? given) =>
        given is null ? standing.Last?.Value : standing.Readings.Before(given)?.Value;

    /// <summary>
    /// What <c>+5</c> adds to: the value that was shown, never what stands by now, or pressing twice would add twice.
    /// With none shown, the last total, or the nothing that a period begins with.
    /// </summary>
    private static decimal Base(KeyResult keyResult, decimal? last, Checkin? shown) =>
        shown?.Value ?? (keyResult.Kind == Kind.PerPeriod ? 0 : last ?? keyResult.Baseline);

    private static bool IsFar(decimal value, decimal other) =>
        Math.Abs(value) > Math.Max(Math.Abs(other), 1) * Far;
}
