using CheckinBot.Objectives.Drift.Forecast;

namespace CheckinBot.Tests.Objectives.Drift.Forecast;

public class ForecastExamples
{
    private static readonly double[] Steady = [.. Enumerable.Range(0, 104).Select(week => 20.0 + week % 3)];

    [Fact]
    public void Far_behind_late_is_missed_and_far_ahead_is_met()
    {
        Assert.InRange(Told.Total(300, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100).Last.Missing, 0.95, 1);
        Assert.InRange(Told.Total(300, 40, 80, 120, 160, 200, 240, 280, 299).Last.Missing, 0, 0.1);
        Assert.InRange(Told.Level(50, 60, 51, 50, 49, 50, 50, 49, 50, 50, 49, 50).Last.Missing, 0.85, 1);
    }

    [Fact]
    public void It_says_where_it_is_heading_and_what_it_takes()
    {
        var outlook = Told.Total(300, 21, 41, 62, 84, 105).After(Steady).Last;
        Assert.InRange(outlook.End, 265, 295);
        Assert.InRange(outlook.High - outlook.Low, 2, 40);
        Assert.Equal(195 / 8.0, outlook.NeededPerPeriod, 9);
        Assert.InRange(outlook.Missing, 0.8, 1);
    }

    [Theory]
    [InlineData(6.0, 5.0)]
    [InlineData(-6.0, -5.0)]
    public void What_has_moved_one_way_all_along_is_never_said_to_go_back(double from, double to)
    {
        double At(double share) => from + share * (to - from);
        var churn = Told.Level(from, to, At(.1), At(.1), At(.2), At(.2), At(.3)).Last;
        Assert.True(Math.Abs(churn.End) <= Math.Abs(At(.3)) + 1e-9, $"{churn}");
        Assert.InRange(At(.3), churn.Low, churn.High);
        // Of one that goes up and down nothing of the kind is said.
        Assert.True(Math.Abs(Told.Level(from, to, At(.2), At(.1), At(.4), At(.1), At(.1)).Last.End) > Math.Abs(At(.1)));
    }

    [Fact]
    public void A_reached_total_is_met_whatever_comes()
    {
        var outlook = Told.Total(100, 40, 80, 120).After(Steady).Last;
        Assert.InRange(outlook.Missing, 0, 0.05);
        Assert.True(outlook.NeededPerPeriod < 0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_is_hardly_known_is_judged_all_the_same(bool total)
    {
        Told[] odd =
        [
            total ? Told.Total(100) : Told.Level(10, 20),
            total ? Told.Total(100, null, null, null) : Told.Level(10, 20, null, null, null),
            total ? Told.Total(100, 0, 0, 0, 0) : Told.Level(10, 20, 10, 10, 10, 10),
            (total ? Told.Total(0, 0, 0) : Told.Level(10, 10, 10, 11)),
            (total ? Told.Total(100, -5, -20) : Told.Level(-10, 0, -11, 0, 3)),
            (total ? Told.Total(100, 5) : Told.Level(10, 20, 5)) with { Periods = 2 },
            (total ? Told.Total(100, 5) : Told.Level(10, 20, 5)) with { Periods = 1 },
            (total ? Told.Total(100, 5, 9) : Told.Level(10, 20, 5, 6)) with { Periods = 4, Season = 4, History = [1, 2, 3] },
            (total ? Told.Total(4000, 70, 160, 230) : Told.Level(70, 90, 71, 73)).After([.. Enumerable.Repeat(70.0, 120)]) with { Periods = 52 },
            (total ? Told.Total(4000, 70, 160, 230) : Told.Level(70, 90, 71, 73)).After([.. Enumerable.Repeat(0.0, 120)]) with { Periods = 104 },
        ];
        foreach (var told in odd)
            Assert.All(told.Each(), o => Assert.True(double.IsFinite(o.Missing) && double.IsFinite(o.End) && double.IsFinite(o.Low) && double.IsFinite(o.High) && double.IsFinite(o.NeededPerPeriod), $"{o}"));
        Assert.Empty(odd[0].Each());
        Assert.Empty(odd[6].Each());
    }

    /// <summary>The season of last year is the season of this one: half a total in the last quarter of the time is no drift.</summary>
    [Fact]
    public void What_comes_late_every_year_is_not_late()
    {
        static double Amount(int week) => week % 13 < 10 ? 10 : 40;
        double[] years = [.. Enumerable.Range(0, 104).Select(Amount)];
        Assert.InRange(Told.Total(210, 10, 20, 30, 40, 50, 60, 70, 80).After(years).Last.Missing, 0, 0.5);
        Assert.InRange(Told.Total(210, 10, 20, 30, 40, 50, 60, 70, 80).Last.Missing, 0.9, 1);
    }

    /// <summary>Odds that swing about the bound from period to period open the alert once. Without memory, or without slack, each swing would.</summary>
    [Theory]
    [InlineData(0.92, 0.45)]
    [InlineData(0.95, 0.50)]
    [InlineData(0.97, 0.40)]
    public void A_danger_that_flutters_makes_one_alert(double worse, double better)
    {
        var alert = new Alert();
        var flags = new List<bool>();
        for (var period = 1; period <= 12; period++) flags.Add((alert = alert.After(period % 2 == 1 ? worse : better, period / 13.0)).On);
        Assert.Contains(true, flags);
        Assert.Equal(1, flags.Prepend(false).Zip(flags).Count(pair => pair is (false, true)));
    }

    [Theory]
    [InlineData(0, 0.2)]
    [InlineData(1, 0.8)]
    public void What_has_no_history_at_all_is_answered_by_trees_of_its_own(int history, double missing)
    {
        static Forest Says(double missing) => new(1, Math.Log(missing / (1 - missing)), [new(0, 0)], [0, 0]);
        var outlooks = new Outlook[1];
        new Foresee(new Forests(Says(0.8), Says(0.2))).Each(new() { Cumulative = true, Up = true, Periods = 13, Season = 52, Baseline = 0, Target = 300, History = new double[history], Checkins = [20] }, outlooks);
        Assert.Equal(missing, outlooks[0].Missing, 9);
    }

    [Fact]
    public void Many_are_judged_in_the_room_of_one()
    {
        double[] history = Steady, checkins = [20, 41, 60, 82, 100, 121, 140, 163, 180, 200, 222, 240];
        var foresee = new Foresee();
        var outlooks = new Outlook[checkins.Length];
        void Judge(int times)
        {
            for (var time = 0; time < times; time++)
                foresee.Each(new() { Cumulative = true, Up = true, Periods = 13, Season = 52, Baseline = 0, Target = 300, History = history, Checkins = checkins }, outlooks);
        }
        Judge(2);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Judge(100);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10_000);
    }
}
