using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Pace;
using CheckinBot.Objectives.Plan;
using CheckinBot.Tests.Cast;

namespace CheckinBot.Tests.Objectives.Pace;

public class ProjectionExamples
{
    private static readonly DateOnly Friday = Day.Of("2026-11-20");

    private static Projection? Of(KeyResult keyResult, params (string Day, decimal Value)[] readings) =>
        Projection.Of(keyResult, new Readings(readings.Select(r => Some.Checkin(r.Day, r.Value))), Friday);

    [Fact]
    public void Twenty_four_of_sixty_after_35_of_64_days_heads_for_44()
    {
        var projection = Of(Some.KeyResult(to: 60), ("2026-11-20", 24))!;
        Assert.Equal(44, Math.Round(projection.HeadingFor));
        Assert.Equal(3.43m, Math.Round(projection.NowPerWeek!.Value, 2));
        Assert.Equal(6.21m, Math.Round(projection.NeededPerWeek!.Value, 2));
    }

    [Fact]
    public void Churn_that_falls_too_slowly_ends_too_high() =>
        Assert.Equal(5.634m, Math.Round(Of(Some.KeyResult(Kind.Level, 6, 5), ("2026-11-20", 5.8m))!.HeadingFor, 3));

    [Fact]
    public void A_steady_pace_has_a_range_of_one_value_and_an_unsteady_one_a_wide_one()
    {
        var steady = Of(Some.KeyResult(), ("2026-10-30", 20), ("2026-11-06", 25), ("2026-11-13", 30), ("2026-11-20", 35))!;
        Assert.Equal((64, 64), (Math.Round(steady.Low!.Value, 6), Math.Round(steady.High!.Value, 6)));

        var jumpy = Of(Some.KeyResult(), ("2026-10-30", 20), ("2026-11-06", 21), ("2026-11-13", 34), ("2026-11-20", 35))!;
        Assert.Equal(64, jumpy.HeadingFor, 6);
        Assert.InRange(jumpy.Low!.Value, 35, 54);
        Assert.InRange(jumpy.High!.Value, 74, 100);
    }

    [Fact]
    public void Fewer_than_three_steps_give_no_range() =>
        Assert.Null(Of(Some.KeyResult(), ("2026-11-06", 25), ("2026-11-13", 28), ("2026-11-20", 35))!.Low);

    [Fact]
    public void A_running_total_never_ends_below_what_it_is_now()
    {
        var wild = Of(Some.KeyResult(), ("2026-10-30", 2), ("2026-11-06", 2), ("2026-11-13", 30), ("2026-11-20", 30))!;
        Assert.Equal(30, wild.Low);
    }

    [Fact]
    public void Calls_head_for_their_average() =>
        Assert.Equal(new Projection(39, null, null, 40, 39), Of(Some.KeyResult(Kind.PerPeriod, to: 40), ("2026-11-13", 38), ("2026-11-20", 40)));

    [Theory]
    [InlineData("2026-10-12", false)]
    [InlineData("2026-10-13", true)]
    public void In_the_first_tenth_of_the_time_a_pace_says_nothing(string day, bool says) => Assert.Equal(says, Of(Some.KeyResult(), (day, 5)) is not null);

    [Fact]
    public void A_band_and_a_silent_key_result_head_nowhere()
    {
        Assert.Null(Of(Some.KeyResult(Kind.Band), ("2026-11-20", 5)));
        Assert.Null(Of(Some.KeyResult()));
    }

    [Fact]
    public void Once_due_nothing_more_is_needed()
    {
        var keyResult = Some.KeyResult(but: k => k.Due = Day.Of("2026-11-13"));
        var over = Of(keyResult, ("2026-11-17", 28))!;
        Assert.Equal((28, null, null, null), (over.HeadingFor, over.Low, over.High, over.NeededPerWeek));
    }

    [Fact]
    public void What_lies_within_one_weekend_has_no_weekly_pace() =>
        Assert.Null(Of(Some.KeyResult(but: k => (k.Start, k.Due) = (Day.Of("2026-11-14"), Day.Of("2026-11-15"))), ("2026-11-16", 5)));

    [Fact]
    public void A_reading_from_before_the_start_is_no_pace() =>
        Assert.Null(Of(Some.KeyResult(but: k => k.Start = Day.Of("2026-11-18")), ("2026-11-17", 28)));
}
