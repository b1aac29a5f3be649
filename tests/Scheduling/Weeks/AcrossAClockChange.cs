using CheckinBot.Tests.Cast.Data;

namespace CheckinBot.Tests.Scheduling.Weeks;

/// <summary>Paris sets its clocks back on 25 October 2026, Montréal on 1 November, Auckland set its forward on 27 September.</summary>
public class AcrossAClockChange(Store store = Store.Sqlite) : Story(store)
{
    [Fact]
    public async Task Four_in_the_afternoon_stays_four_in_the_afternoon()
    {
        var people = new[] { Hire("Claire"), Hire("Sofia", "America/Montreal"), Hire("Aroha", "Pacific/Auckland") };
        var sales = Form("Sales", null, DayOfWeek.Monday, "09:30", "Europe/Paris", people);
        foreach (var person in people) Nord.Promise(person, sales, $"Meetings of {person.Name}", but: k => k.Start = new(2026, 9, 1));
        await Opens("2026-10-21 12:00");
        await Until("2026-11-10 12:00");
        Assert.Equal([
            "Thu 10-22 16:00 Aroha", "Thu 10-22 16:00 Claire", "Thu 10-22 16:00 Sofia",
            "Thu 10-29 16:00 Aroha", "Thu 10-29 16:00 Claire", "Thu 10-29 16:00 Sofia",
            "Thu 11-05 16:00 Aroha", "Thu 11-05 16:00 Claire", "Thu 11-05 16:00 Sofia",
        ], Post.Where(line => line.EndsWith("Prompt", StringComparison.Ordinal)).Select(line => line[..^7]));
    }
}
