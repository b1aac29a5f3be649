using CheckinBot.Bot.Edges.Slack.Listed;
using CheckinBot.Objectives;
using CheckinBot.Objectives.People;
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

    /// <summary>Lets so much time pass, and the look end that falls due on the way.</summary>
    private static async Task Pass(Office office, TimeSpan time)
    {
        await office.WalkTo(office.Clock.GetUtcNow() + time);
        while (office.Part<FindListed>().Looked < office.Clock.GetUtcNow()) await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
    }

    private static Task<int> Known(Office office, SlackUser user) =>
        office.Database.Read(office.Company.Id, db => db.Addresses.CountAsync(a => a.UserId == user.Id && a.Workspace == In(office).Workspace.Id && a.PersonId != null));

    private static Task Hire(Office office, string name, string email) => office.Database.Write(office.Company.Id, db =>
    {
        db.People.Add(new Person { Id = Ids.New(office.Clock), OrganisationId = office.Company.Id, Key = email, Name = name, Email = email });
        return Task.CompletedTask;
    });
}
