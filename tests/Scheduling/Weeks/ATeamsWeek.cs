using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Rounds;
using CheckinBot.Tests.Cast.Data;

namespace CheckinBot.Tests.Scheduling.Weeks;

/// <summary>Sales meets in Paris on Monday at half past nine. Marc leads it; Claire lives in Paris, Sofia in Montréal, Aroha in Auckland.</summary>
public class ATeamsWeek(Store store = Store.Sqlite) : Story(store)
{
    [Fact]
    public async Task Each_is_asked_and_reminded_by_their_own_clock_and_the_team_is_told_by_its_own()
    {
        var (marc, claire, sofia, aroha) = (Hire("Marc"), Hire("Claire"), Hire("Sofia", "America/Montreal"), Hire("Aroha", "Pacific/Auckland"));
        var sales = Form("Sales", marc, DayOfWeek.Monday, "09:30", "Europe/Paris", marc, claire, sofia, aroha);
        foreach (var person in new[] { claire, sofia, aroha }) Nord.Promise(person, sales, $"Meetings of {person.Name}");

        await Opens("2026-11-18 12:00");
        await Until("2026-11-23 12:00");

        Assert.Equal([
            "Wed 11-18 12:00 Marc Start",
            "Thu 11-19 16:00 Aroha Prompt",
            "Thu 11-19 16:00 Claire Prompt",
            "Fri 11-20 10:00 Aroha Reminder",
            "Thu 11-19 16:00 Sofia Prompt",
            "Fri 11-20 10:00 Claire Reminder",
            "Fri 11-20 10:00 Sofia Reminder",
            "Mon 11-23 09:00 #Sales Summary",
        ], Post.Where(line => !line.EndsWith("redrawn", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_ledger_and_the_round_say_what_happened()
    {
        var (claire, marc) = (Hire("Claire"), Hire("Marc"));
        var sales = Form("Sales", marc, DayOfWeek.Monday, "09:30", "Europe/Paris", claire);
        Nord.Promise(claire, sales, "Meetings");
        await Opens("2026-11-18 12:00");
        await Until("2026-11-23 12:00");

        var round = Assert.Single(await All<Round>());
        Assert.Equal(("W2026-47", Cast.Day.At("2026-11-19 16:00"), Cast.Day.At("2026-11-23 09:00"), Cast.Day.At("2026-11-23 09:00")),
            (round.Period, round.OpenedAt, round.ClosesAt, round.ClosedAt));
        var prompt = (await All<Delivery>()).Single(d => d.Kind == DeliveryKind.Prompt);
        Assert.Equal((DeliveryState.Sent, "W2026-47", "", 1, "test"), (prompt.State, prompt.Period, prompt.Subject, prompt.Attempt, prompt.Edge));
        Assert.Equal((Cast.Day.At("2026-11-19 16:00"), Cast.Day.At("2026-11-23 09:00")), (prompt.SentAt, prompt.NotAfter));
    }
}
