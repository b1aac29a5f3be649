using CheckinBot.Objectives.Intake;
using CheckinBot.Scheduling.Calendars;

namespace CheckinBot.Tests.Scheduling.Calendars;

/// <summary>An organisation's own file, as calendars export it, read for the years 2026 to 2028.</summary>
public class OwnCalendars
{
    private static CalendarRead Read(string events, string language = "en") => ReadCalendar.From(
        $"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Nord//EN\n{events}\nEND:VCALENDAR\n", "own.ics", new(2026, 1, 1), new(2028, 12, 31), new Wording(language));

    private static string Event(params string[] lines) => string.Join('\n', ["BEGIN:VEVENT", "UID:1", "DTSTAMP:20260101T000000Z", .. lines, "END:VEVENT"]);

    private static IEnumerable<string> Days(CalendarRead read) => read.Days.Select(d => $"{d.Day:yyyy-MM-dd} {d.Name}");

    [Fact]
    public void One_day_several_days_and_a_day_of_every_year_are_free()
    {
        var read = Read(string.Join('\n',
            Event("SUMMARY:Founders' day", "DTSTART;VALUE=DATE:20260612", "RRULE:FREQ=YEARLY"),
            Event("SUMMARY:Bridge", "DTSTART;VALUE=DATE:20261224", "DTEND;VALUE=DATE:20261226"),
            Event("SUMMARY:Long ago", "DTSTART;VALUE=DATE:20200101"),
            Event("SUMMARY:Over New Year", "DTSTART;VALUE=DATE:20251230", "DTEND;VALUE=DATE:20260103")));
        Assert.Empty(read.Faults);
        Assert.Equal([
            "2026-01-01 Over New Year", "2026-01-02 Over New Year", "2026-06-12 Founders' day", "2026-12-24 Bridge", "2026-12-25 Bridge",
            "2027-06-12 Founders' day", "2028-06-12 Founders' day",
        ], Days(read));
    }

    [Fact]
    public void Each_fault_is_told_with_its_line_and_hides_no_other()
    {
        var events = string.Join('\n',
            Event("SUMMARY:Sound", "DTSTART;VALUE=DATE:20260612"), Event("SUMMARY:Lunch", "DTSTART:20260613T120000Z"), Event("SUMMARY:Dateless"), Event("SUMMARY:Broken", "DTSTART;VALUE=DATE:someday"));
        Assert.Equal([
            (10, "\"Lunch\" has hours. A free day is an event of whole days."),
            (16, "The event that begins here cannot be read. Correct it, or take it out."),
            (21, "The event that begins here cannot be read. Correct it, or take it out."),
        ], Read(events).Faults.Select(f => (f.Row!.Value, f.Text)));
        Assert.Equal("« Lunch » a des heures. Un jour libre est un événement de journées entières.", Read(events, "fr").Faults[0].Text.Replace('\u202F', ' '));
    }

    [Fact]
    public void What_is_no_calendar_and_what_has_no_free_day_are_told_apart()
    {
        Assert.Equal("There is no free day between 2026-01-01 and 2028-12-31 in this calendar.", Assert.Single(Read(Event("DTSTART;VALUE=DATE:20200101")).Faults).Text);
        Assert.Equal("This is no calendar file. Export the calendar as iCalendar (.ics).",
            Assert.Single(ReadCalendar.From("day;name\n2026-06-12;x", "own.csv", new(2026, 1, 1), new(2028, 12, 31), new Wording("en")).Faults).Text);
    }
}
