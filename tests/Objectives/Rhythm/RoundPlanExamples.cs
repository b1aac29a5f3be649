using CheckinBot.Objectives.Calendars;
using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Rhythm;
using CheckinBot.Tests.Cast;
using FsCheck;
using FsCheck.Xunit;

namespace CheckinBot.Tests.Objectives.Rhythm;

public class RoundPlanExamples
{
    private static string Written(RoundPlan plan) =>
        string.Join(", ", new[] { plan.PromptOn, plan.RemindOn, plan.ClosesOn }.Select(d => $"{d.DayOfWeek.ToString()[..3]} {d.Day}")) + $" {plan.ClosesAt:HH\\:mm}";

    [Theory]
    [InlineData(DayOfWeek.Monday, "09:30", "Thu 19, Fri 20, Mon 23 09:00")]
    [InlineData(DayOfWeek.Tuesday, "14:00", "Fri 20, Mon 23, Tue 24 13:30")]
    [InlineData(DayOfWeek.Wednesday, "09:30", "Mon 16, Tue 17, Wed 18 09:00")]
    [InlineData(DayOfWeek.Thursday, "11:15", "Tue 17, Wed 18, Thu 19 10:45")]
    [InlineData(DayOfWeek.Friday, "17:00", "Wed 18, Thu 19, Fri 20 16:30")]
    [InlineData(DayOfWeek.Saturday, "10:00", "Thu 19, Fri 20, Sat 21 09:30")]
    [InlineData(DayOfWeek.Sunday, "10:00", "Thu 19, Fri 20, Sun 22 09:30")]
    [InlineData(null, null, "Thu 19, Fri 20, Mon 23 09:00")]
    [InlineData(DayOfWeek.Wednesday, null, "Mon 16, Tue 17, Wed 18 09:00")]
    public void A_meeting_is_prepared_two_working_days_before(DayOfWeek? meets, string? at, string moments) =>
        Assert.Equal(moments, Written(RoundPlan.Of(Some.Team(meets, at), Period.Parse("W2026-47"))));

    [Theory]
    [InlineData(DayOfWeek.Sunday, "Wed 18, Thu 19, Sun 22")]
    [InlineData(DayOfWeek.Monday, "Thu 19, Sun 22, Mon 23")]
    [InlineData(DayOfWeek.Tuesday, "Sun 22, Mon 23, Tue 24")]
    [InlineData(DayOfWeek.Thursday, "Tue 17, Wed 18, Thu 19")]
    [InlineData(null, "Wed 18, Thu 19, Sun 22")]
    public void A_team_that_works_from_Sunday_to_Thursday_is_never_asked_on_its_Friday(DayOfWeek? meets, string days) =>
        Assert.Equal(days + " 09:00", Written(RoundPlan.Of(Some.Team(meets), Period.Parse("W2026-47"), WeekdaysHold.Through(DayOfWeek.Sunday, DayOfWeek.Thursday))));

    [Fact]
    public void The_meeting_of_Monday_half_past_nine_is_summed_up_at_nine_where_the_team_lives() =>
        Assert.Equal(
            Day.At("2026-11-23 09:00", "America/Montreal"),
            RoundPlan.Of(Some.Team(), Period.Parse("W2026-47")).ClosesAtIn(TimeZoneInfo.FindSystemTimeZoneById("America/Montreal")));

    [Theory]
    [InlineData("00:45", "00:15")]
    [InlineData("00:30", "00:00")]
    [InlineData("00:15", "00:00")]
    public void A_meeting_just_after_midnight_is_not_summed_up_after_it(string at, string closes) =>
        Assert.Equal($"Tue 17, Wed 18, Thu 19 {closes}", Written(RoundPlan.Of(Some.Team(DayOfWeek.Thursday, at), Period.Parse("W2026-47"))));

    private static Team Meeting(int day, int minutes) =>
        Some.Team(day % 8 == 7 ? null : (DayOfWeek)Math.Abs(day % 7), TimeOnly.MinValue.AddMinutes(Math.Abs(minutes % 1440)).ToString("HH:mm", null));

    [Property(MaxTest = 500)]
    public void Every_round_asks_then_reminds_then_closes(int meets, int minutes, PositiveInt week)
    {
        var team = Meeting(meets, minutes);
        var plan = RoundPlan.Of(team, Period.Week(Day.Of("2026-01-05").AddDays(week.Get % 2000)));
        Assert.True(plan.PromptOn < plan.RemindOn && plan.RemindOn <= plan.ClosesOn, Written(plan));
        Assert.True(plan.RemindOn < plan.ClosesOn || plan.ClosesAt > RoundPlan.RemindAt, Written(plan));
        Assert.Equal(
            (RoundPlan.PromptDay(team), RoundPlan.RemindDay(team), RoundPlan.CloseDay(team)), (plan.PromptOn.DayOfWeek, plan.RemindOn.DayOfWeek, plan.ClosesOn.DayOfWeek));
        Assert.True(plan.Period.Holds(plan.PromptOn));
        Assert.Equal(plan, RoundPlan.On(team, plan.PromptOn));
    }

    [Property(MaxTest = 500)]
    public void The_last_round_by_a_day_was_asked_in_the_seven_days_up_to_it(int meets, PositiveInt days)
    {
        var (team, day) = (Meeting(meets, 570), Day.Of("2026-01-05").AddDays(days.Get % 2000));
        Assert.InRange(RoundPlan.LastBy(team, day).PromptOn.DayNumber, day.DayNumber - 6, day.DayNumber);
    }

    [Fact]
    public void On_another_weekday_nobody_is_asked() => Assert.Null(RoundPlan.On(Some.Team(), Day.Of("2026-11-20")));
}
