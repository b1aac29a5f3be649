using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Plan;
using CheckinBot.Tests.Cast;

namespace CheckinBot.Tests.Objectives.Drift;

/// <summary>What causes have cost since 1 October, on Thursday 19 November: one reading a Thursday from 22 October on.</summary>
public sealed class CauseCostExamples
{
    private static readonly DateOnly Since = new(2026, 10, 1), Today = new(2026, 11, 19);

    /// <param name="weeks">For each Thursday how many points behind, and the cause given.</param>
    private static Standing Told(params (double Points, Cause? Cause)[] weeks)
    {
        var keyResult = Some.KeyResult();
        var readings = Some.Behind(keyResult, [.. weeks.Select(w => w.Points)]).All.Zip(weeks, (reading, week) =>
            Some.Checkin(reading.AsOf.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), reading.Value, cause: week.Cause));
        return Standing.Of(keyResult, Some.Objective(), readings, Today);
    }

    private static List<(Cause, int, int)> Costs(params Standing[] standings) => [.. CauseCost.Of(standings, Since).Select(c => (c.Cause, c.KeyResults, c.Weeks))];

    [Fact]
    public void The_cause_of_the_most_weeks_comes_first_however_many_it_holds_back_now() => Assert.Equal(
        [(Cause.Market, 1, 4), (Cause.Resources, 2, 2)],
        Costs(
            Told((12, Cause.Market), (14, null), (16, null), (15, null), (18, null)),
            Told((0, null), (0, null), (0, null), (15, null), (25, Cause.Resources)),
            Told((0, null), (0, null), (0, null), (14, null), (22, Cause.Resources))));

    [Fact]
    public void What_was_behind_and_has_caught_up_has_cost_its_weeks() =>
        Assert.Equal([(Cause.Assumption, 1, 1)], Costs(Told((20, null), (20, Cause.Assumption), (0, null), (0, null), (0, null))));

    [Fact]
    public void Each_week_goes_to_what_was_said_last_and_those_before_to_what_was_said_first() =>
        Assert.Equal([(Cause.Market, 1, 2), (Cause.Other, 1, 2)], Costs(Told((12, null), (12, Cause.Market), (12, null), (12, Cause.Other), (12, null))));

    [Fact]
    public void What_is_behind_without_a_word_is_counted_apart()
    {
        var silent = Told((12, null), (14, null), (16, null), (15, null), (18, null));
        Assert.Empty(Costs(silent));
        Assert.Equal(1, CauseCost.Unexplained([silent, Told((12, Cause.Market), (14, null), (16, null), (15, null), (18, null)), Told((0, null), (0, null), (0, null), (0, null), (0, null))], Since));
    }

    [Fact]
    public void Weeks_before_the_cycle_do_not_count() =>
        Assert.Equal([2], CauseCost.Of([Told((12, Cause.Market), (14, null), (16, null), (15, null), (18, null))], new(2026, 11, 12)).Select(c => c.Weeks));
}
