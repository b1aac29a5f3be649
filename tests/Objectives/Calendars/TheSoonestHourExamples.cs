using CheckinBot.Objectives.Calendars;
using CheckinBot.Tests.Cast;
using FsCheck;
using FsCheck.Xunit;

namespace CheckinBot.Tests.Objectives.Calendars;

public class TheSoonestHourExamples
{
    [Theory]
    [InlineData("2026-11-23 09:00", "Europe/Paris", "Mon 2026-11-23 09:00")]
    [InlineData("2026-11-23 08:00", "Europe/Paris", "Mon 2026-11-23 08:00")]
    [InlineData("2026-11-23 07:59", "Europe/Paris", "Mon 2026-11-23 09:00")]
    [InlineData("2026-11-23 17:59", "Europe/Paris", "Mon 2026-11-23 17:59")]
    [InlineData("2026-11-23 18:00", "Europe/Paris", "Tue 2026-11-24 09:00")]
    [InlineData("2026-11-20 19:00", "Europe/Paris", "Mon 2026-11-23 09:00")]
    [InlineData("2026-11-21 11:00", "Europe/Paris", "Mon 2026-11-23 09:00")]
    [InlineData("2026-11-23 09:00", "America/Montreal", "Mon 2026-11-23 09:00")]
    [InlineData("2026-11-23 09:00", "Pacific/Auckland", "Tue 2026-11-24 09:00")]
    public void A_lead_reads_in_their_own_day_what_closed_in_Paris(string closedInParis, string zone, string read) =>
        Assert.Equal(read, Day.Seen(new OwnTime(TimeZoneInfo.FindSystemTimeZoneById(zone)).Soonest(Day.At(closedInParis)).At!.Value, zone));

    [Property(MaxTest = 500)]
    public void Never_before_it_closed_never_at_night_never_at_the_weekend_and_never_twice(PositiveInt minutes, bool far)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(far ? "Pacific/Auckland" : "America/Montreal");
        var closed = Day.At("2026-01-01 00:00", "UTC").AddMinutes(minutes.Get * 977L % 2_000_000);
        var read = new OwnTime(zone).Soonest(closed).At!.Value;
        var local = TimeZoneInfo.ConvertTime(read, zone);
        Assert.True(read >= closed);
        Assert.InRange(local.Hour, 8, 17);
        Assert.False(local.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
        Assert.True(read - closed < TimeSpan.FromHours(64));
        Assert.Equal(read, new OwnTime(zone).Soonest(read).At!.Value);
    }
}
