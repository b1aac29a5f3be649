using System.Globalization;
using CheckinBot.Objectives.Rhythm;

namespace CheckinBot.Tests.Cast;

/// <summary>Days and moments as a story writes them.</summary>
public static class Day
{
    /// <summary>Reads <c>2026-11-19</c>.</summary>
    public static DateOnly Of(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Reads <c>2026-11-19 16:00</c> as the clocks of that zone show it.</summary>
    public static DateTimeOffset At(string moment, string zone = "Europe/Paris")
    {
        var local = DateTime.ParseExact(moment, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return WallClock.Instant(TimeZoneInfo.FindSystemTimeZoneById(zone), DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
    }

    /// <summary>Writes a moment as the clocks of that zone show it: <c>Thu 2026-11-19 16:00</c>.</summary>
    public static string Seen(DateTimeOffset moment, string zone = "Europe/Paris") =>
        TimeZoneInfo.ConvertTime(moment, TimeZoneInfo.FindSystemTimeZoneById(zone)).ToString("ddd yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
