using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Plan;
using CheckinBot.Storage.Ledger;

namespace CheckinBot.Tests.Scheduling.Weeks;

public class WhoIsAsked : Story
{
    private readonly Person claire, sofia;
    private readonly Team sales;

    public WhoIsAsked()
    {
        (claire, sofia) = (Hire("Claire"), Hire("Sofia"));
        sales = Form("Sales", null, DayOfWeek.Monday, "09:30", "Europe/Paris", claire, sofia);
    }

    private IEnumerable<string> Asked => Post.Where(line => line.EndsWith("Prompt", StringComparison.Ordinal) || line.EndsWith("Reminder", StringComparison.Ordinal));

    [Fact]
    public async Task Who_answered_early_is_not_asked_and_who_left_or_carries_nothing_is_not_either()
    {
        var otto = Hire("Otto");
        Nord.Join(sales, otto);
        otto.LeftOn = Cast.Day.Of("2026-11-18");
        Nord.Join(sales, Hire("Emma"));
        Nord.Promise(otto, sales, "Offers");
        Nord.Promise(sofia, sales, "Demos");
        Nord.Read(Nord.Promise(claire, sales, "Meetings"), "2026-11-17", 30);
        await Opens("2026-11-18 12:00");
        await Until("2026-11-19 17:00");
        Assert.Equal(["Thu 11-19 16:00 Sofia Prompt"], Asked);
        Assert.Single(await All<Delivery>());
    }

    [Fact]
    public async Task Who_leaves_on_Friday_is_asked_on_Thursday_and_no_more()
    {
        claire.LeftOn = Cast.Day.Of("2026-11-20");
        Nord.Promise(claire, sales, "Meetings");
        await Opens("2026-11-18 12:00");
        await Until("2026-12-04 17:00");
        Assert.Equal(["Thu 11-19 16:00 Claire Prompt", "Fri 11-20 10:00 Claire Reminder"], Asked);
    }

    [Fact]
    public async Task Who_said_later_is_reminded_and_who_answered_is_not()
    {
        var meetings = Nord.Promise(claire, sales, "Meetings");
        Nord.Promise(sofia, sales, "Demos");
        await Opens("2026-11-18 12:00");
        await Until("2026-11-19 17:00");
        await Saves(meetings, "2026-11-19", 34);
        await SaysLater(sofia, "W2026-47");
        await Until("2026-11-20 17:00");
        Assert.Equal(["Thu 11-19 16:00 Claire Prompt", "Thu 11-19 16:00 Sofia Prompt", "Fri 11-20 10:00 Sofia Reminder"], Asked);
    }

    [Fact]
    public async Task A_monthly_number_is_asked_for_in_the_week_of_the_months_last_Thursday()
    {
        Nord.Promise(claire, sales, "Brand", Level.Tactical);
        await Opens("2026-11-02 12:00");
        await Until("2026-12-02 12:00");
        Assert.Equal(["Thu 11-26 16:00 Claire Prompt", "Fri 11-27 10:00 Claire Reminder"], Asked);
    }
}
