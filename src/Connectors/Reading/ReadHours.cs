using System.Text.RegularExpressions;
using CheckinBot.Objectives.Calendars;

namespace CheckinBot.Connectors.Reading;

/// <summary>Hours of a day as they are typed.</summary>
public static partial class ReadHours
{
    /// <summary><c>08:00-18:00</c>, <c>9h à 17h30</c>, <c>9am to 5pm</c>; null when they are no hours of one day.</summary>
    public static Hours? From(string text) =>
        Between().Split(text.Trim()).Select(t => ReadTime.From(t)).ToList() is [{ } from, { } until] && from < until ? new Hours(from, until) : null;

    [GeneratedRegex(@"\s*[-–—]\s*|\s+(?:to|until|à|a)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Between();
}
