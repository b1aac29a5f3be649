using CheckinBot.Objectives.Rhythm;
using CheckinBot.Tests.Cast;
using FsCheck;
using FsCheck.Xunit;

namespace CheckinBot.Tests.Objectives.Rhythm;

public class WallClockExamples
{
    private static string Utc(string day, string at, string zone) => Day.Seen(
        WallClock.Instant(TimeZoneInfo.FindSystemTimeZoneById(zone), Day.Of(day), TimeOnly.ParseExact(at, "HH:mm", null)), "UTC")[4..];

    [Theory]
    [InlineData("2026-11-19", "16:00", "Europe/Paris", "2026-11-19 15:00")]
    [InlineData("2026-07-16", "16:00", "Europe/Paris", "2026-07-16 14:00")]
    [InlineData("2026-11-19", "16:00", "America/Montreal", "2026-11-19 21:00")]
    [InlineData("2026-11-19", "16:00", "Pacific/Auckland", "2026-11-19 03:00")]
    [InlineData("2026-11-19", "16:00", "Asia/Kolkata", "2026-11-19 10:30")]
    public void Four_in_the_afternoon_is_another_moment_everywhere(string day, string at, string zone, string utc) => Assert.Equal(utc, Utc(day, at, zone));

    [Theory]
    [InlineData("2026-03-29", "02:30", "Europe/Berlin", "2026-03-29 01:00")]
    [InlineData("2026-03-08", "02:30", "America/New_York", "2026-03-08 07:00")]
    [InlineData("2026-10-04", "02:15", "Australia/Lord_Howe", "2026-10-03 15:30")]
    [InlineData("2026-04-24", "00:00", "Africa/Cairo", "2026-04-23 22:00")]
    public void An_hour_that_spring_swallows_is_the_first_moment_after_it(string day, string at, string zone, string utc) => Assert.Equal(utc, Utc(day, at, zone));

    [Theory]
    [InlineData("2026-10-25", "02:30", "Europe/Berlin", "2026-10-25 00:30")]
    [InlineData("2026-11-01", "01:30", "America/New_York", "2026-11-01 05:30")]
    public void An_hour_that_autumn_doubles_is_the_first_of_both(string day, string at, string zone, string utc) => Assert.Equal(utc, Utc(day, at, zone));

    [Fact]
    public void The_day_is_the_one_on_the_wall()
    {
        var moment = Day.At("2026-11-19 23:30", "UTC");
        Assert.Equal(Day.Of("2026-11-20"), WallClock.Day(TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"), moment));
        Assert.Equal(Day.Of("2026-11-19"), WallClock.Day(TimeZoneInfo.FindSystemTimeZoneById("America/Montreal"), moment));
    }

    [Property(MaxTest = 500)]
    public void Outside_the_gaps_the_wall_shows_what_was_asked_for(PositiveInt day, PositiveInt minute, byte zone)
    {
        string[] zones = ["Europe/Paris", "America/Montreal", "Pacific/Auckland", "Asia/Kolkata", "America/St_Johns"];
        var there = TimeZoneInfo.FindSystemTimeZoneById(zones[zone % zones.Length]);
        var wall = Day.Of("2026-01-01").AddDays(day.Get % 1500).ToDateTime(TimeOnly.MinValue.AddMinutes(minute.Get % 1440));
        if (there.IsInvalidTime(wall)) return;
        Assert.Equal(wall, TimeZoneInfo.ConvertTime(WallClock.Instant(there, DateOnly.FromDateTime(wall), TimeOnly.FromDateTime(wall)), there).DateTime);
    }
}
