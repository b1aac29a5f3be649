using System.Text.RegularExpressions;

namespace CheckinBot.Bot.Commands.Times;

/// <summary>Parts <c>24/12-02/01 delegate @Sofia</c> into the days and the name behind the word.</summary>
internal static partial class ReadDelegate
{
    /// <returns>The days as typed, and the name: null when the word is not there, empty when nothing follows it.</returns>
    public static (string Days, string? Name) From(string typed) =>
        Word().Match(typed) is { Success: true } at ? (typed[..at.Index].Trim(' ', ','), typed[(at.Index + at.Length)..].Trim()) : (typed, null);

    [GeneratedRegex(@"(?<![\p{L}@])(?:delegate|d[ée]l[ée]gu[ée]e?|relais|rempla[çc]ante?)(?!\p{L})\s*:?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
