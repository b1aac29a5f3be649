using System.Text.RegularExpressions;

namespace CheckinBot.Bot.Commands.Times;

/// <summary>
/// Parts <c>24/12-02/01 delegate @Sofia</c> into the days and the name behind the word.
/// A mention is enough, before the days or behind them: nobody else is meant in such a sentence.
/// </summary>
internal static partial class ReadDelegate
{
    /// <returns>The days as typed, and the name: null when neither the word nor a mention is there, empty when nothing follows it.</returns>
    public static (string Days, string? Name) From(string typed)
    {
        if (Word().Match(typed) is not { Success: true } at) return (typed, null);
        var (before, after) = (typed[..at.Index].Trim(' ', ','), typed[(at.Index + at.Length)..].Trim());
        // A name that is typed has as many words as it has; a mention ends where it ends.
        return Mention().Match(after) is { Success: true } mention ? ((before + " " + after[mention.Length..].Trim(' ', ',')).Trim(), mention.Value) : (before, after);
    }

    [GeneratedRegex(@"(?<![\p{L}@])(?:delegate|d[ée]l[ée]gu[ée]e?|relais|rempla[çc]ante?)(?!\p{L})\s*:?|(?=<@[0-9A-Za-z]{22}>|(?<!\S)@\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex("^<@[0-9A-Za-z]{22}>", RegexOptions.CultureInvariant)]
    private static partial Regex Mention();
}
