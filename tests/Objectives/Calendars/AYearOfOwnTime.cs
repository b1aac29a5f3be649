using CheckinBot.Objectives.Calendars;
using CheckinBot.Objectives.Rhythm;
using CheckinBot.Tests.Cast;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CheckinBot.Tests.Objectives.Calendars;

/// <summary>A year of weekly rounds for people of forty-odd zones, with holidays, leaves, pauses, weeks and hours of any kind.</summary>
public class AYearOfOwnTime
{
    private static readonly DateOnly First = Day.Of("2026-01-05");

    public static readonly string[] Zones =
    [
        "Africa/Abidjan", "Africa/Cairo", "Africa/Casablanca", "Africa/Johannesburg", "Africa/Lagos", "Africa/Nairobi", "Africa/Tunis", "America/Anchorage",
        "America/Argentina/Buenos_Aires", "America/Bogota", "America/Chicago", "America/Denver", "America/Halifax", "America/Havana", "America/Los_Angeles",
        "America/Mexico_City", "America/Montreal", "America/New_York", "America/Nuuk", "America/Santiago", "America/Sao_Paulo", "America/St_Johns", "Asia/Beirut",
        "Asia/Dubai", "Asia/Jerusalem", "Asia/Kathmandu", "Asia/Kolkata", "Asia/Riyadh", "Asia/Shanghai", "Asia/Tehran", "Asia/Tokyo", "Atlantic/Azores",
        "Australia/Adelaide", "Australia/Lord_Howe", "Australia/Sydney", "Europe/Berlin", "Europe/Dublin", "Europe/Lisbon", "Europe/London", "Europe/Paris",
        "Pacific/Apia", "Pacific/Auckland", "Pacific/Chatham", "Pacific/Honolulu", "Pacific/Kiritimati",
    ];

    private static Gen<DaySpan> Spans(int longest) =>
        from start in Gen.Choose(0, 364)
        from days in Gen.Choose(1, longest)
        select new DaySpan(First.AddDays(start), First.AddDays(start + days));

    private static Gen<TimeOnly> Times => Gen.Choose(0, 95).Select(quarter => TimeOnly.MinValue.AddMinutes(15 * quarter));

    private static Gen<OwnTime> People =>
        from zone in Gen.Elements(Zones)
        from works in Gen.Frequency((2, Gen.Constant(Weekdays.MondayToFriday)), (3, Gen.Choose(0, 127).Select(days => (Weekdays)days)))
        from office in Gen.Elements(true, false)
        from hours in Times.Two()
        from own in Gen.OneOf(Gen.Constant((TimeOnly?)null), Times.Select(t => (TimeOnly?)t))
        from holidays in Gen.Choose(0, 364).Select(d => First.AddDays(d)).ListOf(14)
        from leaves in Spans(21).ListOf(4)
        from pauses in Spans(14).ListOf(1)
        let between = office || hours.Item1 == hours.Item2 ? Hours.Office : new Hours(Min(hours), Max(hours))
        select new OwnTime(TimeZoneInfo.FindSystemTimeZoneById(zone))
        {
            Works = works, Hours = between, OwnHour = own, Holidays = holidays.ToHashSet(), Leaves = [.. leaves], Pauses = [.. pauses],
        };

    private static TimeOnly Min((TimeOnly One, TimeOnly Other) times) => times.One < times.Other ? times.One : times.Other;

    private static TimeOnly Max((TimeOnly One, TimeOnly Other) times) => times.One < times.Other ? times.Other : times.One;

    private static Gen<(OwnTime Own, DayOfWeek Meets, string TeamZone)> Rounds =>
        from own in People
        from meets in Gen.Elements(Enum.GetValues<DayOfWeek>())
        from zone in Gen.Frequency((1, Gen.Constant(own.Zone.Id)), (1, Gen.Elements(Zones)))
        select (own, meets, zone);

    [Fact]
    public void There_are_more_than_forty_zones_and_each_is_known() => Assert.True(Zones.Select(TimeZoneInfo.FindSystemTimeZoneById).Distinct().Count() > 40);

    [Property(MaxTest = 250)]
    public Property Each_period_asks_once_within_their_hours_or_says_why_not() => Prop.ForAll(Rounds.ToArbitrary(), round =>
    {
        var (own, meets, teamZone) = round;
        var team = Some.Team(meets);
        var periods = new HashSet<Period>();
        DateTimeOffset? before = null;
        for (var day = First; day < First.AddDays(364); day = day.AddDays(1))
        {
            if (RoundPlan.On(team, day) is not { } plan) continue;
            Assert.True(periods.Add(plan.Period));
            var closes = plan.ClosesAtIn(TimeZoneInfo.FindSystemTimeZoneById(teamZone));
            var due = own.When(plan.PromptOn, own.OwnHour ?? RoundPlan.PromptAt, closes);
            if (due.At is { } at)
            {
                Assert.True(MayBeWritten(own, at), $"{at} in {own.Zone.Id}");
                Assert.True(at < closes && WallClock.Day(own.Zone, at) >= day && !(at <= before), $"{before}, {at}, {closes}");
                Assert.All(Enumerable.Range(0, WallClock.Day(own.Zone, at).DayNumber - day.DayNumber), d => Assert.False(AnyMoment(own, day.AddDays(d), closes)));
                before = at;
            }
            else
            {
                // What is not sent had no moment: not one quarter of an hour of its days was theirs.
                for (var d = day; d <= plan.ClosesOn.AddDays(1); d = d.AddDays(1)) Assert.False(AnyMoment(own, d, closes), $"{d} in {own.Zone.Id}");
            }
        }
        Assert.Equal(52, periods.Count);
    });

    [Property(MaxTest = 500)]
    public Property The_soonest_moment_is_theirs_and_none_is_sooner_but_of_that_morning() => Prop.ForAll(
        People.ToArbitrary(), Gen.Choose(0, 364 * 96).ToArbitrary(), (own, quarter) =>
        {
            var from = Day.At("2026-01-05 00:00", "UTC").AddMinutes(15 * quarter);
            var due = own.Soonest(from);
            if (due.At is not { } at)
            {
                Assert.NotNull(due.Because);
                return;
            }
            Assert.True(at >= from && MayBeWritten(own, at));
            Assert.Equal(at, own.Soonest(at).At);
            for (var day = WallClock.Day(own.Zone, from).AddDays(1); day < WallClock.Day(own.Zone, at); day = day.AddDays(1))
                Assert.False(AnyMoment(own, day, DateTimeOffset.MaxValue), $"{day} in {own.Zone.Id}");
        });

    private static bool MayBeWritten(OwnTime own, DateTimeOffset at)
    {
        var local = TimeZoneInfo.ConvertTime(at, own.Zone).DateTime;
        var (day, time) = (DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
        return own.Hours.From <= time && time < own.Hours.Until && (own.Works & WeekdaysHold.Of(day.DayOfWeek)) != 0 && !own.Holidays.Contains(day)
            && !own.Leaves.Concat(own.Pauses).Any(s => s.From <= day && day < s.Until);
    }

    /// <summary>Looked for quarter by quarter, by the clock on the wall.</summary>
    private static bool AnyMoment(OwnTime own, DateOnly day, DateTimeOffset over)
    {
        var noon = WallClock.Instant(own.Zone, day, new(12, 0));
        return Enumerable.Range(-60, 120).Select(q => noon.AddMinutes(15 * q)).Any(at => at < over && WallClock.Day(own.Zone, at) == day && MayBeWritten(own, at));
    }
}
