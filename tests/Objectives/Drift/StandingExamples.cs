using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Rhythm;
using CheckinBot.Tests.Cast;

namespace CheckinBot.Tests.Objectives.Drift;

public class StandingExamples
{
    private static Standing On(string day, Level level, params Checkin[] checkins) =>
        Standing.Of(Some.KeyResult(), Some.Objective(level), checkins, Day.Of(day));

    [Theory]
    [InlineData("2026-11-08", 0)]
    [InlineData("2026-11-15", 0)]
    [InlineData("2026-11-16", 1)]
    [InlineData("2026-11-22", 1)]
    [InlineData("2026-11-23", 2)]
    public void A_weekly_one_read_in_week_45_misses_week_46_when_that_is_over(string day, int missed) =>
        Assert.Equal(missed, On(day, Level.Operational, Some.Checkin("2026-11-05", 20)).MissedCadences);

    [Fact]
    public void Mondays_answer_to_last_weeks_question_misses_nothing_and_gains_nothing() =>
        Assert.Equal(1, On("2026-11-16", Level.Operational, Some.Checkin("2026-11-09", 20, period: "W2026-45")).MissedCadences);

    [Theory]
    [InlineData(Level.Operational, 8)]
    [InlineData(Level.Tactical, 2)]
    [InlineData(Level.Strategic, 0)]
    public void The_level_says_how_often_one_could_have_answered(Level level, int missed) => Assert.Equal(missed, On("2026-12-01", level).MissedCadences);

    [Fact]
    public void Once_it_is_due_no_more_weeks_are_missed()
    {
        var last = Some.Checkin("2026-12-30", 64);
        Assert.Equal(0, On("2027-03-01", Level.Operational, last).MissedCadences);
        Assert.Equal(Verdict.OnPace, On("2027-03-01", Level.Operational, last).Verdict);
    }

    [Fact]
    public void Nothing_new_is_news_too() =>
        Assert.Equal(0, On("2026-11-20", Level.Operational, Some.Checkin("2026-11-05", 20), Some.Checkin("2026-11-19", 20, origin: Origin.NothingNew)).MissedCadences);

    [Fact]
    public void A_day_is_seen_as_it_was_then()
    {
        Checkin[] checkins = [Some.Checkin("2026-11-05", 20), Some.Checkin("2026-11-12", 26)];
        Assert.Equal(20, On("2026-11-11", Level.Operational, checkins).Last!.Value);
        Assert.Equal(26, On("2026-11-12", Level.Operational, checkins).Last!.Value);
    }

    [Theory]
    [InlineData("2026-11-05", 0)]
    [InlineData("2026-11-18", 1)]
    [InlineData("2026-11-19", 2)]
    public void Silence_is_counted_in_whole_weeks(string day, int weeks) =>
        Assert.Equal(weeks, On(day, Level.Operational, Some.Checkin("2026-11-05", 20)).WeeksSilent);

    [Theory]
    [InlineData("2026-12-02", true)]
    [InlineData("2026-12-03", false)]
    public void A_cause_holds_for_four_weeks(string day, bool holds)
    {
        var standing = On(day, Level.Operational, Some.Checkin("2026-11-05", 20, cause: Cause.Resources), Some.Checkin("2026-11-12", 26));
        Assert.Equal(holds, standing.CauseGiven is { Cause: Cause.Resources });
    }

    [Theory]
    [InlineData(Level.Strategic, null, Cadence.Quarterly)]
    [InlineData(Level.Tactical, null, Cadence.Monthly)]
    [InlineData(Level.Operational, null, Cadence.Weekly)]
    [InlineData(Level.Strategic, Cadence.Weekly, Cadence.Weekly)]
    public void A_key_results_own_cadence_goes_before_its_levels(Level level, Cadence? own, Cadence cadence) =>
        Assert.Equal(cadence, Standing.Of(Some.KeyResult(but: k => k.Cadence = own), Some.Objective(level), [], Day.Of("2026-11-05")).Cadence);
}
