using CheckinBot.Objectives.Intake;
using Ical.Net;
using Ical.Net.CalendarComponents;

namespace CheckinBot.Scheduling.Calendars;

/// <summary>A free day of a calendar file, with what it is called there.</summary>
public sealed record FreeDay(DateOnly Day, string Name);

/// <summary>What a calendar file says. With one fault nothing of it is to be used.</summary>
public sealed record CalendarRead(IReadOnlyList<FreeDay> Days, IReadOnlyList<Fault> Faults);

/// <summary>
/// Reads an organisation's own holidays from an iCalendar file (RFC 5545): every event of whole days is free, with its repetitions and all
/// of its days. Event by event, so that a fault names its line and one that cannot be read hides no other.
/// </summary>
public static class ReadCalendar
{
    private const string Begin = "BEGIN:VEVENT", End = "END:VEVENT";

    /// <param name="text">The file.</param>
    /// <param name="file">Its name, as faults say it.</param>
    /// <param name="first">Days before are of no use any more.</param>
    /// <param name="last">What comes every year is taken up to then.</param>
    /// <param name="wording">The language of the faults.</param>
    public static CalendarRead From(string text, string file, DateOnly first, DateOnly last, Wording wording)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var faults = new List<Fault>();
        if (!lines.Any(l => Is(l, "BEGIN:VCALENDAR"))) return new CalendarRead([], [new Fault(file, null, null, wording.Say(Sentence.CalendarNone))]);
        var days = new SortedDictionary<DateOnly, string>();
        foreach (var (number, block) in Events(lines))
            if (Read(block, wording, out var fault) is { } one)
                foreach (var day in Occurrences.Days(one, first, last)) days.TryAdd(day, one.Summary?.Trim() ?? "");
            else
                faults.Add(new Fault(file, number, null, fault));
        if (faults.Count == 0 && days.Count == 0) faults.Add(new Fault(file, null, null, wording.Say(Sentence.CalendarEmpty, first, last)));
        return new CalendarRead([.. days.Select(d => new FreeDay(d.Key, d.Value))], faults);
    }

    /// <summary>Each event with the number of its first line, from 1.</summary>
    private static IEnumerable<(int Number, string Block)> Events(string[] lines)
    {
        for (var at = 0; at < lines.Length; at++)
        {
            if (!Is(lines[at], Begin)) continue;
            var end = Array.FindIndex(lines, at, l => Is(l, End));
            yield return (at + 1, string.Join("\r\n", lines[at..(end < 0 ? lines.Length : end + 1)]));
            if (end < 0) yield break;
            at = end;
        }
    }

    private static CalendarEvent? Read(string block, Wording wording, out string fault)
    {
        fault = wording.Say(Sentence.CalendarEventBroken);
        try
        {
            if (Calendar.Load($"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{block}\r\nEND:VCALENDAR\r\n")?.Events is not [{ Start: not null } one]) return null;
            if (!one.Start.HasTime) return one;
            fault = wording.Say(Sentence.CalendarEventTimed, one.Summary ?? "");
            return null;
        }
        catch (Exception error) when (error is FormatException or ArgumentException or InvalidOperationException or System.Runtime.Serialization.SerializationException)
        {
            // The reader's own sentence speaks of its parser; the person is told the line.
            return null;
        }
    }

    private static bool Is(string line, string what) => line.Trim().Equals(what, StringComparison.OrdinalIgnoreCase);
}
