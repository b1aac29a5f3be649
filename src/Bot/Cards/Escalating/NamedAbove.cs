using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Drift;

namespace CheckinBot.Bot.Cards.Escalating;

/// <summary>What a person reads of named escalation while it is on: to whom, since when, and what is about to be named.</summary>
/// <param name="Since">The day on which it was switched on.</param>
/// <param name="To">The names of those who lead the teams above theirs.</param>
/// <param name="Looming">What the next report names if no number comes, and to whom.</param>
public sealed record NamedAbove(DateOnly Since, IReadOnlyList<string> To, IReadOnlyList<(Standing Standing, string To)> Looming)
{
    /// <summary>Beside who sees the answers; null when it is off or concerns no team of theirs.</summary>
    public static TextBlock? Line(Voice voice, NamedAbove? named) =>
        named is null ? null : Lines.Quiet(voice.Say("Escalation.Seen", voice.Day(named.Since), voice.And(named.To)));

    /// <summary>The owner reads it first, and in time.</summary>
    public static IEnumerable<Element> Warnings(Voice voice, NamedAbove? named) =>
        (named?.Looming ?? []).Select(l => Lines.Judged(Verdict.NoNews, voice.Since(l.Standing), voice.Say("Escalation.Looming", l.To)));
}
