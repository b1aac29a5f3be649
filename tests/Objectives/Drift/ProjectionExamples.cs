using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Plan;
using CheckinBot.Tests.Cast;

namespace CheckinBot.Tests.Objectives.Drift;

public class ProjectionExamples
{
    private static readonly DateOnly Friday = Day.Of("2026-11-20");

    private static Standing Stands(KeyResult keyResult, params decimal[] values) =>
        Standing.Of(keyResult, Some.Objective(), values.Select((v, week) => Some.Checkin(Day.Of("2026-10-08").AddDays(7 * week).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), v)), Friday);

    private static Projection? Of(KeyResult keyResult, params decimal[] values) => Stands(keyResult, values).Projection;

    [Fact]
    public void Twenty_four_of_sixty_after_34_of_64_days_heads_for_some_48_and_needs_more_than_it_makes()
    {
        var projection = Of(Some.KeyResult(to: 60), 5, 10, 14, 19, 22, 22, 24)!;
        Assert.InRange(projection.HeadingFor, 42, 51);
        Assert.InRange(projection.Low!.Value, 36, projection.HeadingFor);
        Assert.InRange(projection.High!.Value, projection.HeadingFor, 59);
        Assert.Equal(3.53m, Math.Round(projection.NowPerWeek!.Value, 2));
        Assert.Equal(6.21m, Math.Round(projection.NeededPerWeek!.Value, 2));
    }

    [Fact]
    public void Churn_that_falls_too_slowly_ends_too_high() => Assert.InRange(Of(Some.KeyResult(Kind.Level, 6, 5), 5.9m, 5.9m, 5.9m, 5.9m, 5.8m, 5.8m, 5.8m)!.HeadingFor, 5.4m, 5.9m);

    [Fact]
    public void An_unsteady_pace_has_a_wider_range()
    {
        decimal Wide(params decimal[] values) => Of(Some.KeyResult(), values) is { Low: { } low, High: { } high } ? high - low : 0;
        Assert.True(Wide(1, 14, 15, 28, 29, 30, 35) > 1.3m * Wide(5, 10, 15, 20, 25, 30, 35));
    }

    [Fact]
    public void A_running_total_never_ends_below_what_it_is_now_nor_anything_below_nought()
    {
        Assert.True(Of(Some.KeyResult(), 2, 2, 2, 30, 30, 30, 30)!.Low >= 30);
        Assert.True(Of(Some.KeyResult(Kind.Level, 6, 1), 6, 4, 6, 3, 5, 2, 1)!.Low >= 0);
        Assert.True(Of(Some.KeyResult(Kind.Level, 90, 95, k => k.Unit = "%"), 92, 99, 90, 99, 92, 99, 98)!.High <= 100);
    }

    [Fact]
    public void Calls_show_their_average_where_it_ends_and_what_is_needed_from_now_on()
    {
        var calls = Of(Some.KeyResult(Kind.PerPeriod, to: 40), 38, 37, 37, 38, 36, 37, 36)!;
        Assert.Equal(37, calls.NowPerWeek);
        Assert.InRange(calls.HeadingFor, 36, 39);
        Assert.Equal((13 * 40 - 7 * 37) / 6m, calls.NeededPerWeek);
    }

    [Fact]
    public void A_backlog_heads_downwards()
    {
        var backlog = Of(Some.KeyResult(Kind.Cumulative, 64, 0), 60, 55, 50, 45, 40, 35, 30)!;
        Assert.InRange(backlog.HeadingFor, -5, 5);
        Assert.True(backlog.Low <= backlog.HeadingFor && backlog.HeadingFor < backlog.High && backlog.High < 30);
    }

    [Fact]
    public void A_band_a_milestone_and_a_silent_key_result_head_nowhere()
    {
        Assert.Null(Of(Some.KeyResult(Kind.Band), 5));
        Assert.Null(Of(Some.KeyResult(Kind.Milestone, to: 5), 1, 2));
        Assert.Null(Of(Some.KeyResult()));
    }

    [Fact]
    public void Once_due_it_has_ended()
    {
        var over = Of(Some.KeyResult(but: k => k.Due = Day.Of("2026-11-19")), 4, 9, 14, 19, 20, 22, 28)!;
        Assert.Equal((28, null, null, null), (over.HeadingFor, over.Low, over.High, over.NeededPerWeek));
    }

    [Fact]
    public void Days_before_it_is_due_it_has_nearly_ended()
    {
        var nearly = Of(Some.KeyResult(but: k => k.Due = Day.Of("2026-11-23")), 4, 9, 14, 19, 20, 22, 28)!;
        Assert.InRange(nearly.HeadingFor, 28, 32);
        Assert.InRange(nearly.High!.Value, 28, 35);
    }

    [Fact]
    public void A_reading_from_before_the_start_alone_heads_nowhere() => Assert.Null(Of(Some.KeyResult(but: k => k.Start = Day.Of("2026-11-18")), 28));

    [Fact]
    public void The_fan_opens_from_the_last_number_to_the_range_at_the_end()
    {
        var standing = Stands(Some.KeyResult(to: 60), 5, 10, 14, 19, 22, 22, 24);
        var fan = Fan.Of(standing);
        Assert.Equal((Day.Of("2026-11-19"), 24m, 24m, 24m), (fan[0].Day, fan[0].Middle, fan[0].Low, fan[0].High));
        var (end, projection) = (fan[^1], standing.Projection!);
        Assert.Equal((standing.KeyResult.Due, projection.HeadingFor, projection.Low, projection.High), (end.Day, end.Middle, end.Low, end.High));
        Assert.All(fan.Zip(fan.Skip(1)), pair => Assert.True(pair.First.Day < pair.Second.Day && pair.Second.High - pair.Second.Low > pair.First.High - pair.First.Low));
    }
}
