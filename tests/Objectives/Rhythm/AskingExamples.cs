using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Rhythm;
using CheckinBot.Tests.Cast;

namespace CheckinBot.Tests.Objectives.Rhythm;

public class AskingExamples
{
    private static readonly KeyResult Meetings = Some.KeyResult();

    private static string Asked(KeyResult keyResult, Level level, string from, int weeks)
    {
        var week = Period.Parse(from);
        var asked = new List<int>();
        for (; weeks > 0; weeks--, week = week.Next)
            if (Asking.Asks(week, keyResult, keyResult.AskedEvery(Some.Objective(level)))) asked.Add(week.Number);
        return string.Join(' ', asked);
    }

    [Fact]
    public void Operational_ones_are_asked_every_week_of_their_time() =>
        Assert.Equal("41 42 43 44 45 46 47 48 49 50 51 52 53", Asked(Meetings, Level.Operational, "W2026-38", 20));

    [Fact]
    public void Monthly_ones_are_asked_in_the_week_of_the_months_last_Thursday() =>
        Assert.Equal("44 48 53", Asked(Meetings, Level.Tactical, "W2026-38", 20));

    [Fact]
    public void Quarterly_ones_are_asked_in_the_week_of_the_quarters_last_Thursday() =>
        Assert.Equal("39 53 12 25", Asked(Some.KeyResult(but: k => (k.Start, k.Due) = (Day.Of("2026-07-01"), Day.Of("2027-12-31"))), Level.Strategic, "W2026-30", 52));

    [Fact]
    public void The_week_in_which_one_falls_due_asks_for_it_whatever_its_cadence() =>
        Assert.Equal("44 47", Asked(Some.KeyResult(but: k => k.Due = Day.Of("2026-11-18")), Level.Tactical, "W2026-38", 20));

    [Fact]
    public void A_KPI_has_no_end() =>
        Assert.Equal("1 2 3", Asked(Some.KeyResult(Kind.Band, but: k => k.Standing = true), Level.Operational, "W2027-01", 3));

    [Fact]
    public void One_that_was_closed_is_asked_no_more() =>
        Assert.Equal("44 45 46", Asked(Some.KeyResult(but: k => k.ClosedOn = Day.Of("2026-11-18")), Level.Operational, "W2026-44", 8));

    [Theory]
    [InlineData("2026-11-18", "W2026-46", false)]
    [InlineData("2026-11-18", "W2026-47", true)]
    public void One_that_starts_in_the_week_is_asked_in_it(string start, string week, bool asked) =>
        Assert.Equal(asked, Asking.Asks(Period.Parse(week), Some.KeyResult(but: k => k.Start = Day.Of(start)), Cadence.Weekly));

    private static bool Answered(string week, Level level, params Checkin[] checkins) =>
        Asking.Answered(Period.Parse(week), Meetings, Meetings.AskedEvery(Some.Objective(level)), new Readings(checkins));

    [Fact]
    public void The_period_an_answer_was_given_for_decides_and_not_its_day()
    {
        var monday = Some.Checkin("2026-11-23", 26, period: "W2026-47");
        Assert.True(Answered("W2026-47", Level.Operational, monday));
        Assert.False(Answered("W2026-48", Level.Operational, monday));
    }

    [Theory]
    [InlineData("2026-11-08", false)]
    [InlineData("2026-11-09", true)]
    [InlineData("2026-11-24", true)]
    [InlineData("2026-10-31", false)]
    public void A_month_is_answered_by_a_reading_of_the_week_or_the_fortnight_before(string asOf, bool answered) =>
        Assert.Equal(answered, Answered("W2026-48", Level.Tactical, Some.Checkin(asOf, 26)));

    [Theory]
    [InlineData("2026-11-18", false)]
    [InlineData("2026-11-19", true)]
    [InlineData("2026-11-20", true)]
    [InlineData("2026-11-22", true)]
    public void A_number_of_the_last_two_working_days_is_news_on_Monday(string asOf, bool news)
    {
        var readings = new Readings([Some.Checkin(asOf, 26)]);
        Assert.Equal(news, Asking.IsNews(Meetings, readings, Day.Of("2026-11-23")));
        Assert.False(Asking.IsNews(Some.KeyResult(Kind.PerPeriod), readings, Day.Of("2026-11-23")));
    }

    [Fact]
    public void A_quarter_is_not_answered_by_a_number_from_its_beginning() =>
        Assert.False(Answered("W2026-53", Level.Strategic, Some.Checkin("2026-10-20", 26)));

    [Fact]
    public void A_word_answers_a_total_but_never_a_week_of_calls()
    {
        var word = new Readings([Some.Checkin("2026-11-19", null, confidence: Confidence.OnTrack)]);
        Assert.True(Asking.Answered(Period.Parse("W2026-47"), Meetings, Cadence.Weekly, word));
        Assert.False(Asking.Answered(Period.Parse("W2026-47"), Some.KeyResult(Kind.PerPeriod), Cadence.Weekly, word));
    }
}
