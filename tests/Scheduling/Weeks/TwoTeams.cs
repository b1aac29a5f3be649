using CheckinBot.Storage.Ledger;
using CheckinBot.Tests.Cast.Data;

namespace CheckinBot.Tests.Scheduling.Weeks;

/// <summary>Sofia lives in Montréal. Care meets on Friday in London, Sales on Monday in Paris.</summary>
public class TwoTeams(Store store = Store.Sqlite) : Story(store)
{
    [Fact]
    public async Task A_person_in_two_teams_has_one_card_on_the_earlier_day_and_the_later_team_adds_to_it()
    {
        var sofia = Hire("Sofia", "America/Montreal");
        var sales = Form("Sales", null, DayOfWeek.Monday, "09:30", "Europe/Paris", sofia);
        var care = Form("Care", null, DayOfWeek.Friday, "14:00", "Europe/London", sofia);
        Nord.Promise(sofia, sales, "Demos");
        Nord.Promise(sofia, care, "Answers");
        await Opens("2026-11-17 12:00");

        await Until("2026-11-19 23:00");
        Assert.Equal(["Wed 11-18 16:00 Sofia Prompt", "Thu 11-19 10:00 Sofia Reminder", "Thu 11-19 16:00 Sofia Prompt redrawn"], Post);

        await Until("2026-11-24 12:00");
        Assert.Single(await All<Delivery>(), d => d.Kind == DeliveryKind.Prompt);
        Assert.Single(await All<Delivery>(), d => d.Kind == DeliveryKind.Reminder);
        Assert.Equal(2, (await All<Delivery>()).Count(d => d.Kind == DeliveryKind.Summary));
    }
}
