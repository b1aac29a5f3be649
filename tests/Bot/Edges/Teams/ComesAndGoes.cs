using CheckinBot.Objectives;
using CheckinBot.Objectives.People;
using CheckinBot.Storage.Addresses;
using CheckinBot.Storage.Ledger;
using CheckinBot.Tests.Bot.Stories;
using CheckinBot.Tests.Support;
using CheckinBot.Tests.Support.Teams;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Bot.Edges.Teams;

/// <summary>The bot comes to people and goes; who they are is proven by Teams' directory, and never by what they say of themselves.</summary>
public class ComesAndGoes : TeamsStory
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Two_activities_tell_of_one_installation_and_make_one_welcome(bool memberFirst)
    {
        await using var office = await Open();
        var lou = await Hire(office, "Lou Petit", "lou@nord.example");
        lou.Install();
        var activities = new[] { TeamsActivities.BotAdded(lou), TeamsActivities.Installation(lou, "add") };
        foreach (var activity in memberFirst ? activities : [.. activities.Reverse()]) await Post(office, activity);
        await Post(office, TeamsActivities.Installation(lou, "add-upgrade"));
        var welcome = Assert.Single(lou.Chat.Messages);
        Assert.Contains("CheckinBot", Text(welcome.Card), StringComparison.Ordinal);
        Assert.Equal(lou.Id.ToString(), (await AddressOf(office, lou)).DirectoryId);
    }

    [Fact]
    public async Task Once_in_a_life_also_when_it_is_installed_again()
    {
        await using var office = await Open();
        var lou = await Hire(office, "Lou Petit", "lou@nord.example");
        lou.Install();
        await Post(office, TeamsActivities.Installation(lou, "add"));
        await Post(office, TeamsActivities.Installation(lou, "remove"));
        Assert.Equal("removed", (await AddressOf(office, lou)).Stopped);
        await Post(office, TeamsActivities.Installation(lou, "add"));
        Assert.Single(lou.Chat.Messages);
        Assert.Null((await AddressOf(office, lou)).Stopped);
    }

    [Fact]
    public async Task Nothing_is_sent_to_whom_removed_it()
    {
        await using var office = await Open();
        var claire = Of(office, "Claire");
        claire.Uninstall();
        await Post(office, TeamsActivities.BotRemoved(claire));
        var calls = In(office).Connector.Calls.Count;
        await office.AskNow();
        Assert.DoesNotContain(In(office).Connector.Calls.Skip(calls), c => c.Conversation == claire.Chat.Id);
    }

    [Fact]
    public async Task Who_is_on_no_list_learns_whom_to_ask_and_nothing_else()
    {
        await using var office = await Open();
        var eve = In(office).Tenant.AddPerson("Eve Moreau", "eve@nord.example").Install();
        await Post(office, TeamsActivities.BotAdded(eve));
        await Post(office, TeamsActivities.Installation(eve, "add"));
        await Post(office, TeamsActivities.Message(eve, "status Sales"));
        Assert.Equal(2, eve.Chat.Messages.Count);
        Assert.All(eve.Chat.Messages, m => Assert.Contains("add your e-mail address", Text(m.Card), StringComparison.Ordinal));
        Assert.DoesNotContain(eve.Chat.Messages, m => Text(m.Activity).Contains("Rendez-vous", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_stranger_who_presses_somebody_s_button_changes_nothing()
    {
        await using var office = await Open();
        await office.AskNow();
        var eve = In(office).Tenant.AddPerson("Eve Moreau", "eve@nord.example").Install();
        var card = Newest(office, "Claire");
        var answer = await Post(office, TeamsActivities.Execute(eve, Data(card, "Rien de nouveau"), card.Id));
        Assert.Equal("application/vnd.microsoft.activity.message", (string?)answer!["type"]);
        Assert.Equal(0, await office.Database.Read(office.Company.Id, db => db.Checkins.CountAsync(c => c.Period == "W2026-47")));
    }

    [Fact]
    public async Task A_guest_with_a_colleague_s_address_is_nobody()
    {
        await using var office = await Open();
        await Hire(office, "Lou Petit", "lou@nord.example", inTeams: false);
        var guest = In(office).Tenant.AddPerson("Lou Petit", "lou@nord.example", guest: true).Install();
        await Post(office, TeamsActivities.Message(guest, "status"));
        Assert.Contains("add your e-mail address", Text(Assert.Single(guest.Chat.Messages).Card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_left_is_nobody_any_more()
    {
        await using var office = await Open();
        await office.Database.Write(office.Company.Id, async db =>
            (await db.People.SingleAsync(p => p.Id == office.Company.Ids["Ada"])).LeftOn = new DateOnly(2026, 11, 1));
        await office.Ada.Says("status");
        Assert.DoesNotContain("Churn", await office.Ada.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sign_in_name_does_when_the_address_is_another()
    {
        await using var office = await Open();
        await Hire(office, "Lou Petit", "lou.petit@nord.example", inTeams: false);
        var lou = In(office).Tenant.AddPerson("Lou Petit", "Lou.Petit@Nord.example").Install();
        lou.Locale = "fr-FR";
        await Post(office, TeamsActivities.Message(lou, "aide"));
        Assert.Contains("statut", Text(Assert.Single(lou.Chat.Messages).Card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_a_person_lives_and_what_their_client_speaks_is_kept_up_to_date()
    {
        await using var office = await Open();
        var claire = Of(office, "Claire");
        (claire.Zone, claire.Locale) = ("America/Montreal", "fr-CA");
        await office.Claire.Says("statut moi");
        var address = await AddressOf(office, claire);
        Assert.Equal(("fr-CA", office.Clock.GetUtcNow()), (address.Locale, address.LastUsedAt!.Value));
        // From now on she is asked at four o'clock in Montréal.
        await office.WalkTo(new DateTimeOffset(2026, 11, 19, 20, 59, 0, TimeSpan.Zero));
        Assert.Equal(0, await office.Claire.Counts("Point de la semaine 47"));
        await office.WalkTo(new DateTimeOffset(2026, 11, 19, 21, 1, 0, TimeSpan.Zero));
        Assert.Equal(1, await office.Claire.Counts("Point de la semaine 47"));
    }

    [Fact]
    public async Task A_card_for_somebody_who_never_spoke_opens_the_chat_and_remembers_it()
    {
        await using var office = await Open();
        var claire = Of(office, "Claire");
        await office.Database.Write(office.Company.Id, async db => (await db.Addresses.SingleAsync(a => a.UserId == claire.Mri)).Conversation = null);
        await office.AskNow();
        Assert.Single(claire.Chat.Messages);
        Assert.Equal(claire.Chat.Id, (await AddressOf(office, claire)).Conversation);
    }

    [Fact]
    public async Task Of_two_organisations_none_is_guessed()
    {
        await using var office = await Open();
        var other = Ids.New(office.Clock);
        await office.Database.Write(other, db =>
        {
            db.Organisations.Add(new Organisation { Id = other, Name = "Autre" });
            return Task.CompletedTask;
        });
        var tenant = In(office).Connector.AddTenant("autre");
        ((Dictionary<string, string?>)office.Part<CheckinBot.Bot.Edges.Teams.Settings.TeamsSettings>().AllowedTenants)[tenant.Id] = null;
        var zoe = tenant.AddPerson("Zoé Lambert", "claire@nord.example").Install();
        await Post(office, TeamsActivities.Message(zoe, "status"));
        Assert.Contains("add your e-mail address", Text(Assert.Single(zoe.Chat.Messages).Card), StringComparison.Ordinal);
        Assert.Equal(1, await office.Database.Read(office.Company.Id, db => db.Workspaces.IgnoreQueryFilters().CountAsync()));
    }

    private static async Task<FakePerson> Hire(Office office, string name, string email, bool inTeams = true)
    {
        await office.Database.Write(office.Company.Id, db =>
        {
            db.People.Add(new Person { Id = Ids.New(office.Clock), OrganisationId = office.Company.Id, Key = email, Name = name, Email = email });
            return Task.CompletedTask;
        });
        return inTeams ? In(office).Tenant.AddPerson(name, email) : null!;
    }

    private static Task<Address> AddressOf(Office office, FakePerson person) =>
        office.Database.Read(office.Company.Id, db => db.Addresses.SingleAsync(a => a.UserId == person.Mri));
}
