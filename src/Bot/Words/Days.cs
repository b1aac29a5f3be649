using System.Globalization;
using CheckinBot.Objectives.Calendars;

namespace CheckinBot.Bot.Words;

/// <summary>How a day or an hour is written in a card.</summary>
public static class Days
{
    /// <summary><c>12 Nov</c>, <c>12 nov.</c></summary>
    public static string Day(this Voice voice, DateOnly day) =>
        day.ToString(voice.Language == "fr" && day.Day == 1 ? "'1er' MMM" : "d MMM", voice.Culture);

    /// <summary>With its year: <c>12 Nov 2026</c>, <c>12 nov. 2026</c>.</summary>
    public static string Date(this Voice voice, DateOnly day) => voice.Day(day) + day.ToString(" yyyy", voice.Culture);

    /// <summary>As a person types it into a field: <c>12 November 2026</c>.</summary>
    public static string Typed(this Voice voice, DateOnly day) => day.ToString("d MMMM yyyy", voice.Culture);

    /// <summary><c>Thursday 19 Nov</c>, <c>jeudi 19 nov.</c></summary>
    public static string LongDay(this Voice voice, DateOnly day) => voice.Weekday(day) + " " + voice.Day(day);

    /// <summary>Days as a span: <c>Thursday 24 Dec to Saturday 2 Jan</c>, <c>du jeudi 24 déc. au samedi 2 janv.</c>; one alone is said alone.</summary>
    public static string Span(this Voice voice, DaySpan span) => span.Until <= span.From.AddDays(1)
        ? voice.LongDay(span.From)
        : voice.Say("Days.FromTo", voice.LongDay(span.From), voice.LongDay(span.Until.AddDays(-1)));

    public static string Weekday(this Voice voice, DateOnly day) => day.ToString("dddd", voice.Culture);

    /// <summary><c>9:00</c>, <c>17:05</c>; <c>9 h</c>, <c>17 h 05</c>.</summary>
    public static string Hour(this Voice voice, TimeOnly time) => voice.Language == "fr"
        ? time.ToString(time.Minute == 0 ? "H' h'" : "H' h 'mm", CultureInfo.InvariantCulture).Replace(' ', '\u00A0')
        : time.ToString("H:mm", CultureInfo.InvariantCulture);

    /// <summary><c>Monday 9:00</c>, <c>lundi 9 h</c></summary>
    public static string DayAndHour(this Voice voice, LocalTime at) => voice.Say("Day.AndHour", voice.Weekday(at.Day), voice.Hour(at.Hour));

    /// <summary>What belongs to that hour: <c>Monday's 9:00</c>, <c>lundi 9 h</c>.</summary>
    public static string DayAndHourOf(this Voice voice, LocalTime at) => voice.Say("Day.AndHourOf", voice.Weekday(at.Day), voice.Hour(at.Hour));

    public static string Sentence(this Voice voice, string text) =>
        text.Length == 0 ? text : char.ToUpper(text[0], voice.Culture) + text[1..];
}
