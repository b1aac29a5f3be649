using CheckinBot.Objectives.Cycles;
using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Rhythm;
using CheckinBot.Tests.Cast;

namespace CheckinBot.Tests.Objectives.Cycles;

public sealed class CycleExamples
{
    private static Cycle Cycle(string start, string end) => new() { Id = Some.Id(), OrganisationId = Some.Id(), Key = "c", Name = "c", Start = Day.Of(start), End = Day.Of(end) };

    private static readonly Cycle Q4 = Cycle("2026-10-01", "2026-12-31");

    [Theory]
    [InlineData("2026-10-01", "2026-12-31", CycleShape.Quarter, "2027-01-01", "2027-03-31")]
    [InlineData("2027-01-01", "2027-01-31", CycleShape.Month, "2027-02-01", "2027-02-28")]
    [InlineData("2026-01-01", "2026-12-31", CycleShape.Year, "2027-01-01", "2027-12-31")]
    [InlineData("2026-11-16", "2026-12-13", CycleShape.Own, "2026-12-14", "2027-01-10")]
    public void A_cycle_is_followed_by_one_of_its_shape(string start, string end, CycleShape shape, string next, string until)
    {
        var span = CycleSpan.Of(Cycle(start, end));
        Assert.Equal(shape, span.Shape);
        Assert.Equal(new CycleSpan(shape, Day.Of(next), Day.Of(until)), span.Next);
    }

    [Theory]
    [InlineData("T4 2026", "2026-10-01", "2026-12-31")]
    [InlineData("2026-Q1", "2026-01-01", "2026-03-31")]
    [InlineData("Trimestre 3 2026", "2026-07-01", "2026-09-30")]
    [InlineData("Novembre 2026", "2026-11-01", "2026-11-30")]
    [InlineData("févr. 2027", "2027-02-01", "2027-02-28")]
    [InlineData("2026-11", "2026-11-01", "2026-11-30")]
    [InlineData("Année 2026", "2026-01-01", "2026-12-31")]
    [InlineData("Campagne 2026", null, null)]
    [InlineData("", null, null)]
    public void A_name_of_the_calendar_says_its_days(string name, string? start, string? end)
    {
        var read = ReadCycleName.From(name);
        Assert.Equal(start, read?.Start.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(end, read?.End.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_quarter_is_looked_back_on_at_its_half_and_before_its_last_quarter()
    {
        var weekly = Some.KeyResult(but: k => k.Cadence = Cadence.Weekly);
        var asked = Weeks(Q4).Select(w => (Week: w.ToString(), At: Checkpoints.In(w, weekly, Cadence.Weekly, Q4))).Where(x => x.At is not null).ToList();
        Assert.Equal([("W2026-47", Checkpoint.Half), ("W2026-49", Checkpoint.LastQuarter)], asked.Select(x => (x.Week, x.At!.Value)));
    }

    [Fact]
    public void What_is_asked_about_each_month_is_looked_back_on_in_its_next_card()
    {
        var monthly = Some.KeyResult(but: k => k.Cadence = Cadence.Monthly);
        var asked = Weeks(Q4).Where(w => Asking.Asks(w, monthly, Cadence.Monthly) && Checkpoints.In(w, monthly, Cadence.Monthly, Q4) is not null);
        Assert.Equal(["W2026-48"], asked.Select(w => w.ToString()));
    }

    [Theory]
    [InlineData("2026-11-02", "2026-11-12", 0)]
    [InlineData("2026-11-01", "2026-11-30", 1)]
    public void A_short_cycle_has_its_half_alone_and_a_very_short_one_nothing(string start, string end, int times)
    {
        var cycle = Cycle(start, end);
        var keyResult = Some.KeyResult(but: k => (k.Start, k.Due, k.Cadence) = (cycle.Start, cycle.End, Cadence.Weekly));
        Assert.Equal(times, Weeks(cycle).Count(w => Checkpoints.In(w, keyResult, keyResult.Cadence ?? Cadence.Weekly, cycle) is not null));
    }

    [Fact]
    public void A_kpi_and_what_began_later_or_ends_now_are_not_looked_back_on()
    {
        var half = Period.Week(Day.Of("2026-11-19"));
        Assert.NotNull(Checkpoints.In(half, Some.KeyResult(), Cadence.Weekly, Q4));
        Assert.Null(Checkpoints.In(half, Some.KeyResult(but: k => k.Standing = true), Cadence.Weekly, Q4));
        Assert.Null(Checkpoints.In(half, Some.KeyResult(but: k => k.Due = Day.Of("2026-11-20")), Cadence.Weekly, Q4));
        Assert.Null(Checkpoints.In(half, Some.KeyResult(but: k => k.Start = Day.Of("2026-11-23")), Cadence.Weekly, Q4));
    }

    private static IEnumerable<Period> Weeks(Cycle cycle)
    {
        for (var week = Period.Week(cycle.Start); week.Start <= cycle.End; week = week.Next) yield return week;
    }
}

public sealed class CarryExamples
{
    private static readonly Objective Win = Some.Objective();
    private static readonly Cycle Q1 = new() { Id = Some.Id(), OrganisationId = Some.Id(), Key = "q1", Name = "Q1", Start = Day.Of("2027-01-01"), End = Day.Of("2027-03-31") };

    private static KeyResult Over(KeyResult from, decimal? value) => Carry.Over(from, value, Win, Q1, Some.Id(), "next");

    private static KeyResult? Kpi(KeyResult from) => Carry.AsKpi(from, Win, Q1, Some.Id(), "kpi");

    [Fact]
    public void What_was_not_reached_goes_on_from_where_it_stands_to_the_same_target()
    {
        var from = Some.KeyResult(to: 60);
        var next = Over(from, 52);
        Assert.Equal((52m, 60m, Q1.Start, Q1.End, Agreement.Proposed, from.Id), (next.Baseline, next.Target, next.Start, next.Due, next.Agreement, next.CarriedFromId!.Value));
        Assert.Equal((60m, Day.Of("2026-12-31")), (from.Target, from.Due));
    }

    [Fact]
    public void What_was_reached_goes_as_far_again()
    {
        Assert.Equal((63m, 123m), (Over(Some.KeyResult(to: 60), 63).Baseline, Over(Some.KeyResult(to: 60), 63).Target));
        Assert.Equal((4.8m, 3.8m), (Over(Some.KeyResult(Kind.Level, 6, 5), 4.8m).Baseline, Over(Some.KeyResult(Kind.Level, 6, 5), 4.8m).Target));
    }

    [Fact]
    public void What_starts_again_each_period_keeps_its_target() => Assert.Equal((0m, 40m), (Over(Some.KeyResult(Kind.PerPeriod, 0, 40), 38).Baseline, Over(Some.KeyResult(Kind.PerPeriod, 0, 40), 38).Target));

    /// <summary>Pay is agreed before its period starts, with whoever it is paid to: it does not go on by itself.</summary>
    [Fact]
    public void What_goes_on_counts_for_nobody_s_pay_until_that_is_agreed_anew()
    {
        var paid = Some.KeyResult(to: 60, but: k => k.CountsForPay = true);
        Assert.Equal((false, false), (Over(paid, 52).CountsForPay, Kpi(paid)!.CountsForPay));
    }

    [Fact]
    public void A_kpi_is_healthy_from_its_target_on()
    {
        Assert.Equal((true, 23m, null), (Kpi(Some.KeyResult(Kind.Level, 20, 23))!.Standing, Kpi(Some.KeyResult(Kind.Level, 20, 23))!.BandLow, Kpi(Some.KeyResult(Kind.Level, 20, 23))!.BandHigh));
        Assert.Equal((null, 5m), (Kpi(Some.KeyResult(Kind.Level, 6, 5))!.BandLow, Kpi(Some.KeyResult(Kind.Level, 6, 5))!.BandHigh));
        Assert.Equal((5m, 12m), (Kpi(Some.KeyResult(Kind.Band, 0, 0, k => (k.BandLow, k.BandHigh) = (5, 12)))!.BandLow, Kpi(Some.KeyResult(Kind.Band, 0, 0, k => (k.BandLow, k.BandHigh) = (5, 12)))!.BandHigh));
        var total = Kpi(Some.KeyResult(to: 60))!;
        Assert.Equal((Kind.PerPeriod, Cadence.Quarterly, 60m), (total.Kind, total.Every, total.BandLow));
        Assert.Null(Kpi(Some.KeyResult(Kind.Milestone, 0, 5)));
    }
}
