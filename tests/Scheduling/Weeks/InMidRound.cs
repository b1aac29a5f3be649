using CheckinBot.Objectives.People;
using CheckinBot.Storage.Ledger;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Scheduling.Weeks;

/// <summary>Sales meets on Monday in Paris, Care on Tuesday in London. Claire of Sales was asked on Thursday at four, and things change.</summary>
public class InMidRound : Story
{
    private readonly Person claire, ada;
    private readonly Team sales, care;

    public InMidRound()
    {
        (claire, ada) = (Hire("Claire"), Hire("Ada", "Europe/London"));
        sales = Form("Sales", null, DayOfWeek.Monday, "09:30", "Europe/Paris", claire);
        care = Form("Care", null, DayOfWeek.Tuesday, "14:00", "Europe/London", ada);
        Nord.Promise(claire, sales, "Meetings");
        Nord.Promise(ada, care, "Answers");
    }

    private async Task OnThursdayEvening()
    {
        await Opens("2026-11-18 12:00");
        await Until("2026-11-19 18:00");
        Assert.Equal(["Thu 11-19 16:00 Claire Prompt"], Post);
    }

    private async Task<IEnumerable<string>> OfSales(string until)
    {
        await Until(until);
        return Post.Where(line => !line.EndsWith("redrawn", StringComparison.Ordinal) && !line.Contains("Ada", StringComparison.Ordinal) && !line.Contains("#Care", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_joins_is_asked_with_the_reminder_and_only_then()
    {
        await OnThursdayEvening();
        var ines = Hire("Inès");
        Nord.Join(sales, ines);
        Nord.Promise(ines, sales, "Calls");
        await Nord.MoveNewcomersInto(Database);
        Assert.Equal(["Fri 11-20 10:00 Claire Reminder", "Fri 11-20 10:00 Inès Prompt", "Mon 11-23 09:00 #Sales Summary"], await OfSales("2026-11-23 12:00"));
    }

    [Fact]
    public async Task Who_leaves_the_team_or_the_house_is_not_reminded()
    {
        await OnThursdayEvening();
        await Change(async db => (await db.People.SingleAsync(p => p.Id == claire.Id)).LeftOn = Cast.Day.Of("2026-11-19"));
        Assert.Empty(await OfSales("2026-11-20 17:00"));
    }

    [Fact]
    public async Task Who_changes_team_keeps_the_one_card_and_gets_one_reminder()
    {
        await OnThursdayEvening();
        await Change(async db =>
        {
            await db.Memberships.Where(m => m.PersonId == claire.Id).ExecuteDeleteAsync();
            db.Add(new Membership { OrganisationId = Nord.Id, TeamId = care.Id, PersonId = claire.Id });
        });
        await Until("2026-11-24 18:00");
        // Ten o'clock where Care is.
        Assert.Equal(["Mon 11-23 11:00 Claire Reminder"], Post.Where(line => line.Contains("Claire", StringComparison.Ordinal) && !line.EndsWith("redrawn", StringComparison.Ordinal)));
        Assert.Single(await All<Delivery>(), d => d.PersonId == claire.Id && d.Kind == DeliveryKind.Prompt);
    }

    /// <summary>At eleven in the evening of Paris it would have been four in Montréal.</summary>
    [Fact]
    public async Task Who_comes_from_another_zone_before_its_hour_is_asked_all_the_same()
    {
        var sofia = Hire("Sofia", "America/Montreal");
        Nord.Join(sales, sofia);
        Nord.Promise(sofia, sales, "Demos");
        await OnThursdayEvening();
        await Change(async db => (await db.People.SingleAsync(p => p.Id == sofia.Id)).Zone = "Europe/Paris");
        sofia.Zone = "Europe/Paris";
        Assert.Equal(["Fri 11-20 10:00 Claire Reminder", "Fri 11-20 10:00 Sofia Prompt"], await OfSales("2026-11-20 23:30"));
    }

    [Fact]
    public async Task Who_goes_to_another_zone_is_reminded_there_and_not_asked_again()
    {
        await OnThursdayEvening();
        await Change(async db => (await db.People.SingleAsync(p => p.Id == claire.Id)).Zone = "America/Montreal");
        claire.Zone = "America/Montreal";
        Assert.Equal(["Fri 11-20 10:00 Claire Reminder"], await OfSales("2026-11-20 23:30"));
    }

    /// <summary>The card said before Monday nine. Its triggers are those of Wednesday now, and the next round asks on Monday.</summary>
    [Fact]
    public async Task A_meeting_moved_back_leaves_no_two_rounds_open()
    {
        await OnThursdayEvening();
        await Change(async db => (await db.Teams.SingleAsync(t => t.Id == sales.Id)).MeetingDay = DayOfWeek.Wednesday);
        Assert.Equal(
            ["Mon 11-23 09:00 #Sales Summary", "Mon 11-23 16:00 Claire Prompt", "Tue 11-24 10:00 Claire Reminder", "Wed 11-25 09:00 #Sales Summary"],
            await OfSales("2026-11-25 12:00"));
    }

    [Fact]
    public async Task The_quarter_ends_and_its_last_round_is_summed_up_in_the_next()
    {
        await Opens("2026-12-30 12:00");
        Assert.Equal(["Thu 12-31 16:00 Claire Prompt", "Fri 01-01 10:00 Claire Reminder", "Mon 01-04 09:00 #Sales Summary"], await OfSales("2027-01-12 12:00"));
    }
}
