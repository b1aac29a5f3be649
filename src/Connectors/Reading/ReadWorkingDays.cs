using System.Text.RegularExpressions;
using CheckinBot.Connectors.Words;
using CheckinBot.Objectives.Calendars;
using CheckinBot.Objectives.Naming;

namespace CheckinBot.Connectors.Reading;

internal static partial class ReadWorkingDays
{
    /// <summary><c>Monday-Friday</c>, <c>du dimanche au jeudi</c>, <c>lundi; mardi; jeudi</c>, <c>Mon to Wed, Friday</c>; null when a word is no day.</summary>
    public static Weekdays? From(string text)
    {
        var days = Weekdays.None;
        foreach (var part in Between().Split(Fold.Name(text)).Where(p => !string.IsNullOrWhiteSpace(p)))
        {
            var ends = Through().Split(part.Trim()).Select(CheckinWords.Days.Find).ToList();
            if (ends is not ([{ }] or [{ }, { }])) return null;
            days |= WeekdaysHold.Through(ends[0]!.Value, ends[^1]!.Value);
        }
        return days == Weekdays.None ? null : days;
    }

    [GeneratedRegex(@"\s*[;,/+&]\s*|\s+(?:et|and)\s+|^du\s+|^from\s+")]
    private static partial Regex Between();

    [GeneratedRegex(@"\s*[-–]\s*|\s+(?:to|through|au|a)\s+")]
    private static partial Regex Through();
}
