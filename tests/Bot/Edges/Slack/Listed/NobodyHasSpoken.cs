using CheckinBot.Bot.Edges.Slack.Listed;
using CheckinBot.Objectives;
using CheckinBot.Objectives.People;
using CheckinBot.Storage.Ledger;
using CheckinBot.Tests.Bot.Edges.Slack.Receiving;
using CheckinBot.Tests.Support;
using CheckinBot.Tests.Support.Edges;
using CheckinBot.Tests.Support.Slack;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Bot.Edges.Slack.Listed;

/// <summary>The list of people was imported, the app installed, the service started. Nobody has opened the app or invited it anywhere.</summary>
public sealed class NobodyHasSpoken : SlackStory
{
    private static async Task<Office> OpenUnmet() => await Office.Open(await SlackPlatform.Open(met: false));

    private static int Lists(Office office) => Slack(office).Calls.Count(c => c.Method == "users.list");

    private static int Messages(Office office, SlackUser user) => In(office).Workspace.DirectMessages(user).Standing.Count;

    [Fact]
    public async Task Who_stands_on_the_list_is_asked_all_the_same_and_nobody_else_is_kept()
    {
        await using var office = await OpenUnmet();
        var stranger = In(office).Workspace.AddUser("Eve Lunel");
        await Pass(office, TimeSpan.FromMinutes(1));
        await office.AskNow();
        await office.Settled();
        Assert.Contains("Rendez-vous", Newest(office, "Claire"), StringComparison.Ordinal);
        Assert.Equal(0, Messages(office, stranger));
        Assert.Equal(0, await office.Database.Read(office.Company.Id, db => db.Addresses.CountAsync(a => a.UserId == stranger.Id)));
        Assert.Equal(1, Lists(office));
        NobodyComplains(office);
    }

    /// <summary>Where the team starts is due as soon as the service is, and Slack has not been asked yet who is there.</summary>
    [Fact]
    public async Task What_is_due_before_the_first_look_waits_for_it()
    {
        await using var office = await OpenUnmet();
        var start = await StartOfSales(office);
        await office.Walk.Settled();
        Assert.Equal((DeliveryState.Pending, 0), ((await Row(office, start)).State, (await Row(office, start)).Attempt));
        await NoLonger(office, start, DeliveryState.Pending);
        Assert.Equal(DeliveryState.Sent, (await Row(office, start)).State);
        NobodyComplains(office);
    }

    [Fact]
    public async Task A_look_that_Slack_does_not_answer_says_of_nobody_that_they_are_nowhere()
    {
        await using var office = await OpenUnmet();
        var down = true;
        Slack(office).Meddle = call => down && call.Method is "users.list" or "auth.test" ? new SlackFault.Status(503) : null;
        var start = await StartOfSales(office);
        for (var look = 0; look < 5; look++) await office.WalkTo(office.Clock.GetUtcNow() + TimeSpan.FromMinutes(2));
        Assert.Equal(DeliveryState.Pending, (await Row(office, start)).State);
        down = false;
        await NoLonger(office, start, DeliveryState.Pending);
        Assert.Equal(DeliveryState.Sent, (await Row(office, start)).State);
    }

    [Fact]
    public async Task Who_is_nowhere_after_the_look_is_unreachable()
    {
        await using var office = await OpenUnmet();
        In(office).People[office.Marc.Id].Email = "somebody.else@nord.example";
        var start = await StartOfSales(office);
        await NoLonger(office, start, DeliveryState.Pending);
        Assert.Equal((DeliveryState.Failed, "unreachable"), ((await Row(office, start)).State, (await Row(office, start)).Reason));
    }

    [Fact]
    public async Task On_an_Enterprise_Grid_each_workspace_is_looked_through()
    {
        await using var office = await Office.Open(await SlackPlatform.Open(met: false, grid: true));
        await Pass(office, TimeSpan.FromMinutes(1));
        await office.AskNow();
        await office.Settled();
        Assert.Contains("Rendez-vous", Newest(office, "Claire"), StringComparison.Ordinal);
        Assert.Equal(2, Lists(office));
        NobodyComplains(office);
    }

    [Fact]
    public async Task Who_is_added_to_the_list_is_found_within_minutes_and_Slack_is_not_asked_in_vain_more_than_once_a_day()
    {
        await using var office = await OpenUnmet();
        await Pass(office, TimeSpan.FromMinutes(1));
        Assert.Equal(1, Lists(office));
        // Paul is on the list and not in Slack; Julie is in both.
        var julie = In(office).Workspace.AddUser("Julie Martin");
        await Hire(office, "Paul Absent", "paul.absent@nord.example");
        await Pass(office, TimeSpan.FromMinutes(2));
        Assert.Equal(2, Lists(office));
        await Hire(office, "Julie Martin", julie.Email);
        await Pass(office, TimeSpan.FromMinutes(2));
        Assert.Equal(1, await Known(office, julie));
        Assert.Equal(3, Lists(office));
        await Pass(office, TimeSpan.FromHours(12));
        Assert.Equal(3, Lists(office));
        var paul = In(office).Workspace.AddUser("Paul Absent", "paul.absent@nord.example");
        await Pass(office, TimeSpan.FromHours(13));
        Assert.Equal(1, await Known(office, paul));
        NobodyComplains(office);
    }

    [Fact]
    public async Task A_guest_who_took_somebody_s_address_is_not_that_person()
    {
        await using var office = await OpenUnmet();
        await Hire(office, "Paul Absent", "paul.absent@nord.example");
        var guest = In(office).Workspace.AddUser("Paul", "paul.absent@nord.example");
        guest.Guest = true;
        await Pass(office, TimeSpan.FromMinutes(2));
        Assert.Equal(0, await Known(office, guest));
    }

    /// <summary>Lets so much time pass, and the last look end that falls due on the way: there is one a minute.</summary>
    private static async Task Pass(Office office, TimeSpan time)
    {
        await office.WalkTo(office.Clock.GetUtcNow() + time);
        while (office.Part<FindListed>().Looked <= office.Clock.GetUtcNow() - TimeSpan.FromMinutes(1)) await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
    }

    /// <summary>Where Sales starts, as Marc is told when the service has looked at it for the first time.</summary>
    private static Task<Guid> StartOfSales(Office office) => office.Database.Read(office.Company.Id, db => db.Deliveries
        .Where(d => d.PersonId == office.Marc.Id && d.Kind == DeliveryKind.Start && d.Subject == office.Company.Ids["Sales"].ToString()).Select(d => d.Id).SingleAsync());

    /// <summary>Lets the time pass in which that comes: the looks go on beside the walk, by themselves.</summary>
    private static async Task NoLonger(Office office, Guid id, DeliveryState state)
    {
        for (var step = 0; step < 1000 && (await Row(office, id)).State == state; step++)
        {
            await office.WalkTo(office.Clock.GetUtcNow() + TimeSpan.FromSeconds(20));
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
        }
    }

    private static Task<Delivery> Row(Office office, Guid id) => office.Database.Read(office.Company.Id, db => db.Deliveries.SingleAsync(d => d.Id == id));

    private static Task<int> Known(Office office, SlackUser user) =>
        office.Database.Read(office.Company.Id, db => db.Addresses.CountAsync(a => a.UserId == user.Id && a.Workspace == In(office).Workspace.Id && a.PersonId != null));

    private static Task Hire(Office office, string name, string email) => office.Database.Write(office.Company.Id, db =>
    {
        db.People.Add(new Person { Id = Ids.New(office.Clock), OrganisationId = office.Company.Id, Key = email, Name = name, Email = email });
        return Task.CompletedTask;
    });
}
