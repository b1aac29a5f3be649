using System.Globalization;
using System.Text.RegularExpressions;
using CheckinBot.Objectives.Naming;

namespace CheckinBot.Objectives.Calendars;

/// <summary>
/// Days from one to another as a person types them, both meant: <c>24/12-02/01</c>, <c>du 24 décembre au 2 janvier</c>, <c>24 Dec to 2 Jan 2027</c>,
/// <c>2026-12-24</c>, <c>demain</c>, <c>vendredi</c> for the next one. The day stands before the month; in English the month may come first where nothing else makes sense.
/// A year that is left out is the one in which the day is next. A word that is not understood refuses the whole.
/// </summary>
public abstract partial record ReadDays
{
    private ReadDays()
    {
    }

    public sealed record Days(DaySpan Span) : ReadDays;

    /// <param name="About">What of the text it is about.</param>
    public sealed record Refused(DaysFault Fault, string About) : ReadDays;

    /// <summary>Somebody who is away already says so today; what is longer ago is meant for next year.</summary>
    private const int Late = 31, Longest = 366;

    /// <summary>Never throws, whatever the text.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="language">"fr" or "en".</param>
    /// <param name="today">The person's own day.</param>
    public static ReadDays From(string? text, string language, DateOnly today)
    {
        var said = Fold.Name(text ?? "");
        if (said.Length == 0) return new Refused(DaysFault.Missing, "");
        var read = Read(said, today, monthFirst: false);
        return read is Refused { Fault: DaysFault.NoSuchDay } && language == "en" && Read(said, today, monthFirst: true) is Days days ? days : read;
    }

    /// <summary>One day alone, as far ahead as it may be; null when it is none, or is over.</summary>
    public static DateOnly? One(string? text, string language, DateOnly today)
    {
        var said = Fold.Name(text ?? "");
        if (Day().Matches(said) is not [var found] || Filler().Replace(Day().Replace(said, " "), " ").Trim().Length > 0) return null;
        var day = One(found, today, today, monthFirst: false) ?? (language == "en" ? One(found, today, today, monthFirst: true) : null);
        return day >= today ? day : null;
    }

    private static ReadDays Read(string said, DateOnly today, bool monthFirst)
    {
        var found = Day().Matches(said);
        var rest = Filler().Replace(Day().Replace(said, " "), " ").Trim();
        if (found.Count is 0 or > 2 || rest.Length > 0) return new Refused(DaysFault.Unreadable, said);
        if (One(found[0], today, today.AddDays(-Late), monthFirst) is not { } first) return new Refused(DaysFault.NoSuchDay, found[0].Value);
        if (One(found[^1], today, first, monthFirst) is not { } last) return new Refused(DaysFault.NoSuchDay, found[^1].Value);
        return last < first ? new Refused(DaysFault.Backwards, said)
            : last < today ? new Refused(DaysFault.Over, said)
            : last.DayNumber - first.DayNumber >= Longest || first.DayNumber - today.DayNumber > Longest ? new Refused(DaysFault.TooLong, said)
            : new Days(new DaySpan(first, last.AddDays(1)));
    }

    /// <summary>Null when no calendar has such a day.</summary>
    private static DateOnly? One(Match text, DateOnly today, DateOnly notBefore, bool monthFirst)
    {
        if (text.Groups["near"] is { Success: true, Value: var near }) return today.AddDays(near is "demain" or "tomorrow" ? 1 : 0);
        // The next one after today; with a day before it, the first from there on.
        if (text.Groups["weekday"] is { Success: true, Value: var weekday })
            return Enumerable.Range(0, 7).Select((notBefore > today ? notBefore : today.AddDays(1)).AddDays).First(d => d.DayOfWeek == Weekday(weekday));
        int? Number(string group) => text.Groups[group] is { Success: true, Value: var digits } ? int.Parse(digits, CultureInfo.InvariantCulture) : null;
        var (day, month) = (Number("day")!.Value, text.Groups["name"] is { Success: true, Value: var name } ? Month(name) : Number("month")!.Value);
        if (monthFirst && text.Groups["numbers"].Success) (day, month) = (month, day);
        var found = Number("year") is { } year ? Exact(year < 100 ? 2000 + year : year, month, day)
            // The 29th of February is next in some years only.
            : Enumerable.Range(notBefore.Year, 9).Select(y => Exact(y, month, day)).FirstOrDefault(d => d >= notBefore);
        // Another weekday beside it: one of the two is wrong, and nobody can tell which.
        return text.Groups["on"] is { Success: true, Value: var on } && found?.DayOfWeek != Weekday(on) ? null : found;
    }

    private static DateOnly? Exact(int year, int month, int day) =>
        year is >= 2000 and <= 2999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static int Month(string name) => name[..3] switch
    {
        "jan" => 1, "feb" or "fev" => 2, "mar" => 3, "apr" or "avr" => 4, "may" or "mai" => 5, "jun" => 6, "jul" => 7,
        "jui" => name.StartsWith("juin", StringComparison.Ordinal) ? 6 : 7,
        "aug" or "aou" => 8, "sep" => 9, "oct" => 10, "nov" => 11, _ => 12,
    };

    private static DayOfWeek Weekday(string name) => name[..2] switch
    {
        "lu" or "mo" => DayOfWeek.Monday, "ma" or "tu" => DayOfWeek.Tuesday, "me" or "we" => DayOfWeek.Wednesday, "je" or "th" => DayOfWeek.Thursday,
        "ve" or "fr" => DayOfWeek.Friday, "sa" => DayOfWeek.Saturday, _ => DayOfWeek.Sunday,
    };

    private const string Weekdays = "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday";

    private const string Months = "(?<name>janv(?:ier)?|jan(?:uary)?|fevr(?:ier)?|fev|feb(?:ruary)?|mars|mar(?:ch)?|avr(?:il)?|apr(?:il)?|mai|may|juin|june?|juillet|juil|july?|aout|aug(?:ust)?"
        + "|sept(?:embre|ember)?|sep|oct(?:obre|ober)?|nov(?:embre|ember)?|decembre|december|dec)\\b\\.?";

    [GeneratedRegex(
        @"(?:\b(?<on>" + Weekdays + @")\b,?\s+(?:(?:le|the)\s+)?)?"
        + @"(?:(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})(?!\d)"
        + @"|(?<numbers>)(?<day>\d{1,2})[/.](?<month>\d{1,2})(?:[/.](?<year>\d{4}|\d{2}))?(?!\d)"
        + @"|(?<day>\d{1,2})(?:st|nd|rd|th|er)?\s+(?:of\s+)?" + Months + @"(?:\s+(?<year>\d{4}))?|" + Months + @"\s+(?<day>\d{1,2})(?:st|nd|rd|th)?\b(?:,?\s+(?<year>\d{4}))?)"
        + @"|\b(?:(?<near>demain|tomorrow|aujourd'hui|today)|(?<weekday>" + Weekdays + @"))\b", RegexOptions.CultureInvariant)]
    private static partial Regex Day();

    /// <summary>Words and signs that change nothing.</summary>
    [GeneratedRegex(@"\b(?:du|de|le|au|a|from|the|to|on|until|till|through|jusqu'au|jusqu'a|and|et|inclus|included|prochain|next)\b|[-–—,.;>→]", RegexOptions.CultureInvariant)]
    private static partial Regex Filler();
}

/// <summary>Why days were not read.</summary>
public enum DaysFault { Missing, Unreadable, NoSuchDay, Backwards, Over, TooLong }
