using CheckinBot.Objectives.Calendars;
using CheckinBot.Tests.Cast;

namespace CheckinBot.Tests.Objectives.Calendars;

/// <summary>A prompt falls on Thursday 19 November 2026 at four; its round is over on Monday at nine, in Paris.</summary>
public class OwnTimeExamples
{
    private static readonly DateOnly Thursday = Day.Of("2026-11-19");
    private static readonly OwnTime Paris = new(TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"));

    private static DaySpan Days(string from, string until) => new(Day.Of(from), Day.Of(until));

    private static string Asked(OwnTime own) => Written(own.When(Thursday, own.OwnHour ?? new(16, 0), Day.At("2026-11-23 09:00")), own);

    private static string Written(Due due, OwnTime own) =>
        $"{(due.At is { } at ? Day.Seen(at, own.Zone.Id).Remove(4, 8) : "never")}{(due.Because is { } why ? $", {why}" : "")}";

    public static readonly TheoryData<string, OwnTime, string> Cases = new()
    {
        { "nothing said", Paris, "Thu 19 16:00" },
        { "a public holiday", Paris with { Holidays = new HashSet<DateOnly> { Thursday } }, "Fri 20 16:00, Holiday" },
        { "leave until Friday", Paris with { Leaves = [Days("2026-11-16", "2026-11-20")] }, "Fri 20 16:00, Leave" },
        { "leave until Monday: the day of the meeting begins before it", Paris with { Leaves = [Days("2026-11-16", "2026-11-23")] }, "Mon 23 08:00, Leave" },
        { "leave over Monday", Paris with { Leaves = [Days("2026-11-16", "2026-11-24")] }, "never, Leave" },
        { "a day that begins as the round ends", Paris with { Leaves = [Days("2026-11-16", "2026-11-23")], Hours = new(new(9, 0), new(17, 0)) }, "never, Leave" },
        { "everybody pauses", Paris with { Pauses = [Days("2026-11-01", "2026-12-01")], Leaves = [Days("2026-11-19", "2026-11-20")] }, "never, Pause" },
        { "Monday to Wednesday", Paris with { Works = WeekdaysHold.Through(DayOfWeek.Monday, DayOfWeek.Wednesday) }, "Mon 23 08:00, DayOff" },
        { "Saturday to Wednesday", Paris with { Works = WeekdaysHold.Through(DayOfWeek.Saturday, DayOfWeek.Wednesday) }, "Sat 21 16:00, DayOff" },
        { "an own hour", Paris with { OwnHour = new(8, 30) }, "Thu 19 08:30" },
        { "an own hour on the last day", Paris with { OwnHour = new(8, 30), Leaves = [Days("2026-11-16", "2026-11-23")] }, "Mon 23 08:30, Leave" },
        { "a day that ends early", Paris with { Hours = new(new(7, 0), new(15, 0)) }, "Thu 19 14:00" },
        { "a day that begins late", Paris with { Hours = new(new(17, 0), new(21, 0)) }, "Thu 19 17:00" },
        { "half an hour a day", Paris with { Hours = new(new(9, 0), new(9, 30)) }, "Thu 19 09:00" },
    };

    [Theory, MemberData(nameof(Cases))]
    public void A_prompt_waits_for_the_next_working_day_and_never_beyond_its_round(string whose, OwnTime own, string asked) =>
        Assert.Equal($"{whose}: {asked}", $"{whose}: {Asked(own)}");

    /// <summary>The table of what clocks do: in the gap the first moment after it, of a doubled hour the first.</summary>
    [Theory]
    [InlineData("Europe/Berlin", "2026-03-29", "02:30", "2026-03-29 01:00")]
    [InlineData("Europe/Berlin", "2026-10-25", "02:30", "2026-10-25 00:30")]
    [InlineData("America/New_York", "2026-03-08", "02:30", "2026-03-08 07:00")]
    [InlineData("America/New_York", "2026-11-01", "01:30", "2026-11-01 05:30")]
    [InlineData("Australia/Lord_Howe", "2026-10-04", "02:15", "2026-10-03 15:30")]
    [InlineData("Africa/Cairo", "2026-04-24", "00:00", "2026-04-23 22:00")]
    public void Who_works_at_night_is_asked_once_when_the_clocks_change(string zone, string day, string at, string utc)
    {
        var night = new OwnTime(TimeZoneInfo.FindSystemTimeZoneById(zone)) { Works = (Weekdays)127, Hours = new(TimeOnly.MinValue, new(6, 0)) };
        var due = night.When(Day.Of(day), TimeOnly.ParseExact(at, "HH:mm", null), Day.At("2026-12-31 00:00"));
        Assert.Equal((Day.At(utc, "UTC"), (Free?)null), (due.At, due.Because));
    }

    [Fact]
    public void Hours_that_the_clocks_skip_altogether_are_made_up_for_the_day_after()
    {
        var own = new OwnTime(TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin")) { Works = (Weekdays)127, Hours = new(new(2, 0), new(3, 0)) };
        Assert.Equal("Mon 30 02:30", Written(own.When(Day.Of("2026-03-29"), new(2, 30), Day.At("2026-04-02 00:00")), own));
    }

    [Fact]
    public void The_soonest_moment_after_leave_is_their_own_hour_of_the_first_day_back()
    {
        var own = Paris with { OwnHour = new(10, 15), Leaves = [Days("2026-12-24", "2027-01-03")], Holidays = new HashSet<DateOnly> { Day.Of("2027-01-04") } };
        Assert.Equal("Tue 05 10:15, Leave", Written(own.Soonest(Day.At("2026-12-24 11:00")), own));
        Assert.Equal("Wed 23 17:00", Written(own.Soonest(Day.At("2026-12-23 17:00")), own));
    }

    [Fact]
    public void Who_never_comes_back_is_not_waited_for()
    {
        Assert.Equal(new Due(null, Free.Leave), (Paris with { Leaves = [new DaySpan(Thursday, DateOnly.MaxValue)] }).Soonest(Day.At("2026-11-19 12:00")));
        Assert.Equal(new Due(null, Free.DayOff), (Paris with { Works = Weekdays.None }).Soonest(Day.At("2026-11-19 12:00")));
    }
}
