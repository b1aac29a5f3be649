using System.Globalization;
using CheckinBot.Scheduling.Firing;
using Quartz;

namespace CheckinBot.Tests.Scheduling.Weeks;

/// <summary>All teams of a company are asked on Thursday at four. Thirty do not notice each other; a thousand come one after the other.</summary>
public class AtTheSameHour : Story
{
    [Theory]
    [InlineData(1, 1), InlineData(300, 1), InlineData(301, 2), InlineData(600, 2), InlineData(601, 4), InlineData(3_000, 16), InlineData(100_000, 16)]
    public void Minutes_grow_with_the_triggers_of_a_moment(int triggers, int minutes) => Assert.Equal(minutes, Spread.Minutes(triggers));

    [Fact]
    public async Task A_few_are_asked_at_four_sharp_and_hundreds_within_minutes_at_hours_that_stay()
    {
        Company(150, "Europe/Paris");
        Company(150, "Europe/Berlin");
        Company(150, "Europe/Lisbon");
        await Opens("2026-11-18 12:00");
        Assert.All(await Asks(), ask => Assert.Equal("16:00", ask.Value));

        Company(150, "Europe/Madrid");
        await Nord.MoveNewcomersInto(Database);
        await Get<Schedule>().Reconcile();
        var spread = await Asks();
        Assert.Equal(["16:00", "16:01"], spread.Where(a => !a.Key.Contains("Lisbon", StringComparison.Ordinal)).Select(a => a.Value).Distinct().Order(StringComparer.Ordinal));
        Assert.InRange(spread.Count(a => a.Value == "16:01"), 150, 300);
        Assert.All(spread.Where(a => a.Key.Contains("Lisbon", StringComparison.Ordinal)), ask => Assert.Equal("16:00", ask.Value));
        // Where the meetings are summed up they begin when they begin.
        Assert.DoesNotContain(await Crons(Appointment.Close), c => c.Value != "09:00");

        Company(1, "Europe/Paris");
        await Nord.MoveNewcomersInto(Database);
        await Get<Schedule>().Reconcile();
        var after = await Asks();
        Assert.All(spread, ask => Assert.Equal(ask.Value, after[ask.Key]));
    }

    private int formed;

    private void Company(int teams, string zone)
    {
        var person = Hire($"Somebody of {zone} {++formed}");
        for (var i = 0; i < teams; i++) Form($"{zone} {formed} {i}", null, DayOfWeek.Monday, "09:30", zone, person);
    }

    private Task<Dictionary<string, string>> Asks() => Crons(Appointment.Ask);

    /// <summary>The hours by their triggers, read from the triggers' own words: <c>0 1 16 ? * THU Europe/Paris</c>.</summary>
    private async Task<Dictionary<string, string>> Crons(string step)
    {
        var all = (await (await Get<ISchedulerFactory>().GetScheduler()).QueryTriggers(new TriggerQuery { Take = PagedQuery.All })).Items;
        return all.Where(t => t.Key.Group == step).ToDictionary(t => t.Key.Name, t =>
        {
            var words = t.Description!.Split(' ');
            return new TimeOnly(int.Parse(words[2], CultureInfo.InvariantCulture), int.Parse(words[1], CultureInfo.InvariantCulture)).ToString("HH:mm", CultureInfo.InvariantCulture);
        });
    }
}
