using CheckinBot.Objectives.Calendars;
using CheckinBot.Objectives.Pace;
using CheckinBot.Objectives.Plan;
using CheckinBot.Tests.Cast;
using FsCheck;
using FsCheck.Xunit;

namespace CheckinBot.Tests.Objectives.Pace;

/// <summary>Each shape at its edges. The key result is the one of <see cref="Some"/>: 64 working days from 5 October to 31 December 2026.</summary>
public class PaceExamples
{
    private static readonly Profile LateYear = new([0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 30, 50]);

    public static TheoryData<string> Shapes => ["straight", "s-curve", "phased 10 25 64", "phased 1 2 3 64", "profile 5 6 9 8 8 8 4 2 8 10 12 20", "seasonal"];

    private static KeyResult Paced(string pace, Kind kind = Kind.Cumulative, decimal from = 0, decimal to = 64, Action<KeyResult>? but = null) =>
        Some.KeyResult(kind, from, to, k => { k.Pace = PaceText.Read(pace); but?.Invoke(k); });

    private static decimal On(KeyResult keyResult, string day) => Math.Round(ExpectedLine.Value(keyResult, Day.Of(day))!.Value, 2);

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Nothing_is_expected_before_the_start_and_all_of_it_from_the_due_day_on(string pace)
    {
        var keyResult = Paced(pace);
        Assert.Equal((0, 64, 64), (On(keyResult, "2026-10-04"), On(keyResult, "2026-12-31"), On(keyResult, "2027-03-01")));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void What_lasts_one_day_is_due_on_it(string pace)
    {
        var keyResult = Paced(pace, but: k => k.Start = k.Due);
        Assert.Equal((0, 64), (On(keyResult, "2026-12-30"), On(keyResult, "2026-12-31")));
    }

    [Fact]
    public void Nobody_expects_anything_of_a_holiday()
    {
        var keyResult = Paced("straight");
        keyResult.CountBy(new WorkCalendar(Weekdays.MondayToFriday, [Day.Of("2026-11-11"), Day.Of("2026-11-14"), Day.Of("2026-12-25")]), null);
        Assert.Equal(Math.Round(64m * 27 / 62, 2), On(keyResult, "2026-11-10"));
        Assert.Equal(On(keyResult, "2026-11-10"), On(keyResult, "2026-11-11"));
        Assert.Equal(Math.Round(64m * 28 / 62, 2), On(keyResult, "2026-11-12"));
        Assert.Equal(5, ExpectedLine.DaysLeft(keyResult, Day.Of("2026-12-23")));
    }

    [Fact]
    public void A_holiday_on_the_due_day_leaves_the_day_before_as_the_last()
    {
        var keyResult = Paced("straight", but: k => k.Due = Day.Of("2026-12-25"));
        keyResult.CountBy(new WorkCalendar(Weekdays.MondayToFriday, [Day.Of("2026-12-25")]), null);
        Assert.Equal((64, 0), (On(keyResult, "2026-12-24"), ExpectedLine.DaysLeft(keyResult, Day.Of("2026-12-24"))));
    }

    [Fact]
    public void A_team_that_works_from_Sunday_to_Thursday_goes_on_while_others_rest()
    {
        var keyResult = Paced("straight");
        keyResult.CountBy(new WorkCalendar(WeekdaysHold.Through(DayOfWeek.Sunday, DayOfWeek.Thursday), []), null);
        Assert.Equal(On(keyResult, "2026-10-08"), On(keyResult, "2026-10-10"));
        Assert.True(On(keyResult, "2026-10-11") > On(keyResult, "2026-10-10"));
    }

    [Theory]
    [InlineData("2026-10-26", 10)]
    [InlineData("2026-11-17", 32)]
    [InlineData("2026-12-09", 54)]
    public void An_S_is_slow_then_fast_then_slow(string day, decimal about) => Assert.Equal(about, On(Paced("s-curve"), day), 0);

    [Theory]
    [InlineData("2026-10-31", 10)]
    [InlineData("2026-11-30", 25)]
    [InlineData("2026-12-30", 62.3)]
    public void Three_targets_in_a_quarter_are_for_the_ends_of_its_months(string day, decimal expected) => Assert.Equal(expected, On(Paced("phased 10 25 64"), day), 1);

    [Theory]
    [InlineData("2026-10-26", 10)]
    [InlineData("2026-11-17", 20)]
    [InlineData("2026-12-09", 30)]
    public void Four_targets_go_by_equal_parts_of_the_working_days(string day, decimal expected) => Assert.Equal(expected, On(Paced("phased 10 20 30 64"), day), 2);

    [Fact]
    public void A_year_with_four_targets_goes_by_its_quarters() =>
        Assert.Equal(25, On(Paced("phased 10 25 45 60", to: 60, but: k => (k.Start, k.Due) = (Day.Of("2026-01-01"), Day.Of("2026-12-31"))), "2026-06-30"));

    [Fact]
    public void A_level_may_be_led_down_before_it_goes_up() => Assert.Equal(18, On(Paced("phased 18 19 23", Kind.Level, 20, 23), "2026-10-31"));

    [Fact]
    public void A_target_revised_later_moves_all_steps() => Assert.Equal(5, On(Paced("phased 10 25 64", to: 32), "2026-10-31"));

    [Theory]
    [InlineData("2026-10-31", 20)]
    [InlineData("2026-11-30", 50)]
    [InlineData("2026-11-15", 34.29)]
    public void Half_of_a_year_may_come_in_December(string day, decimal expected) =>
        Assert.Equal(expected, On(Some.KeyResult(to: 100, but: k => (k.Start, k.Pace) = (Day.Of("2026-10-01"), LateYear)), day));

    [Fact]
    public void A_profile_that_says_nothing_of_these_months_leaves_the_line_straight()
    {
        var spring = Some.KeyResult(but: k => k.Pace = new Profile([0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0]));
        Assert.Equal(35, On(spring, "2026-11-20"));
        Assert.False(ExpectedLine.Follows(spring, spring.Pace!));
    }

    [Fact]
    public void A_period_and_a_band_have_no_way_to_spread() =>
        Assert.All([Kind.PerPeriod, Kind.Band], kind => Assert.IsType<Straight>(ExpectedLine.Shape(Paced("s-curve", kind))));

    [Property(MaxTest = 300)]
    public void Straight_an_S_and_months_never_fall_back_and_end_at_the_target(byte which, int start, byte length, byte at, NonEmptyArray<byte> free, bool falling)
    {
        var first = Day.Of("2026-01-01").AddDays(Math.Abs(start % 2000));
        var keyResult = Some.KeyResult(Kind.Level, falling ? 64 : 0, falling ? 0 : 64, k =>
            (k.Start, k.Due, k.Pace) = (first, first.AddDays(length), PaceText.Read(new[] { "straight", "s-curve", "profile 5 6 9 8 8 8 4 2 8 10 12 20" }[which % 3])));
        keyResult.CountBy(new WorkCalendar(Weekdays.MondayToFriday, free.Get.Select(f => first.AddDays(f))), null);
        var (today, tomorrow) = (ExpectedLine.Share(keyResult, first.AddDays(at)), ExpectedLine.Share(keyResult, first.AddDays(at + 1)));
        Assert.InRange(today, 0, tomorrow);
        Assert.InRange(tomorrow, today, 1);
        Assert.Equal(keyResult.Target, ExpectedLine.Value(keyResult, keyResult.Due));
    }

    [Property(MaxTest = 300)]
    public void Steps_that_rise_are_a_line_that_rises(NonEmptyArray<byte> steps, byte length, byte at)
    {
        var targets = steps.Get.Take(20).Append((byte)1).Select(s => (decimal)s).Aggregate(new List<decimal> { 0 }, (sums, s) => [.. sums, sums[^1] + s]);
        var first = Day.Of("2026-10-05");
        var keyResult = Some.KeyResult(to: targets[^1], but: k => (k.Due, k.Pace) = (first.AddDays(length), new Phased(targets)));
        Assert.InRange(ExpectedLine.Share(keyResult, first.AddDays(at)), -1e-9, ExpectedLine.Share(keyResult, first.AddDays(at + 1)) + 1e-9);
    }
}
