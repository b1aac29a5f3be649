using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Drift.Rehearsal;
using CheckinBot.Objectives.Rhythm;
using CheckinBot.Tests.Cast;

namespace CheckinBot.Tests.Objectives.Drift.Rehearsal;

/// <summary>A quarter's Mondays, replayed: 64 meetings in 64 working days, one number each Thursday.</summary>
public class RehearseExamples
{
    private static readonly Guid Marc = Some.Id();
    private static readonly IReadOnlyList<RoundEnd> Mondays = [.. Enumerable.Range(0, 13).Select(week => Day.Of("2026-10-05").AddDays(7 * week)).Select(day => new RoundEnd(Period.Week(day).Previous, day, Day.At(day.ToString("yyyy-MM-dd", null) + " 09:00")))];

    private static Rehearsed Quarter(Guid? lead, params decimal[] thursdays) => new(Some.KeyResult(), Some.Objective(),
        [.. thursdays.Select((value, week) => Some.Checkin(Day.Of("2026-10-08").AddDays(7 * week).ToString("yyyy-MM-dd", null), value))], lead);

    /// <summary>As good as it gets until the fourth week, then next to nothing.</summary>
    private static readonly decimal[] Stalls = [4, 9, 14, 19, 19, 20, 21, 21, 22, 22, 23, 23, 24], Climbs = [4, 9, 14, 19, 24, 29, 34, 39, 44, 49, 54, 59, 64];

    [Fact]
    public void What_stalls_is_told_and_was_missed()
    {
        var outcome = Rehearse.Of(Quarter(Marc, Stalls), Mondays, Sensitivity.Normal);
        Assert.Equal((true, true, false), (outcome.Right, outcome.Missed, outcome.Unseen));
        Assert.All(outcome.Alerts, a => Assert.Equal(Marc, a.Lead));
        Assert.InRange(outcome.Alerts.Count, 1, 2);
    }

    [Fact]
    public void What_climbs_is_told_to_nobody()
    {
        var outcome = Rehearse.Of(Quarter(Marc, Climbs), Mondays, Sensitivity.Loud);
        Assert.Empty(outcome.Alerts);
        Assert.False(outcome.Missed);
    }

    [Fact]
    public void Louder_never_comes_later()
    {
        var first = new[] { Sensitivity.Quiet, Sensitivity.Normal, Sensitivity.Loud }.Select(s => Rehearse.Of(Quarter(Marc, Stalls), Mondays, s).Alerts[0].Day).ToList();
        Assert.Equal(first.OrderDescending(), first);
        Assert.True(first[0] > first[2], "The knob turns nothing.");
    }

    [Fact]
    public void Whoever_leads_and_carries_it_gets_no_alert()
    {
        Assert.Empty(Rehearse.Of(Quarter(null, Stalls), Mondays, Sensitivity.Normal).Alerts);
        Assert.Empty(Rehearse.Of(Quarter(Quarter(null).KeyResult.OwnerId, Stalls), Mondays, Sensitivity.Normal).Alerts);
    }

    [Fact]
    public void Nothing_that_came_later_has_a_say()
    {
        var whole = Rehearse.Of(Quarter(Marc, Stalls), Mondays, Sensitivity.Normal).Alerts[0];
        var until = Quarter(Marc, [.. Stalls.Take((whole.Day.DayNumber - Mondays[0].Day.DayNumber + 3) / 7)]);
        Assert.Equal(whole, Rehearse.Of(until, Mondays, Sensitivity.Normal).Alerts[0]);
    }

    [Fact]
    public void They_are_added_up_by_lead_and_by_round()
    {
        var outcomes = new[] { Quarter(Marc, Stalls), Quarter(Marc, Stalls), Quarter(Some.Id(), Climbs) }.Select(q => Rehearse.Of(q, Mondays, Sensitivity.Normal)).ToList();
        var sum = Rehearsals.Of(Sensitivity.Normal, outcomes);
        Assert.Equal((1, 2, 2, 2, 0), (sum.Leads, sum.KeyResults, sum.Right, sum.Missed, sum.Unseen));
        Assert.Equal(sum.Alerts, sum.Messages * 2);
    }
}
