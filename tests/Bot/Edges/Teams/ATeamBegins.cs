using CheckinBot.Bot.Turns;
using CheckinBot.Tests.Bot.Stories;
using CheckinBot.Tests.Support;
using CheckinBot.Tests.Support.Edges;
using CheckinBot.Tests.Support.Teams;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Bot.Edges.Teams;

/// <summary>The bot is added to a team, and that is all there is: no workbook, no organisation, nobody who is known.</summary>
public class ATeamBegins : TeamsStory
{
    private static readonly DateTimeOffset Wednesday = new(2026, 11, 25, 10, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task From_nothing_to_the_first_card_in_three_answers(bool memberFirst)
    {
        await using var office = await Empty();
        var tenant = In(office).Tenant;
        var (hugo, claire, guest) = (Person(tenant, "Hugo Petit"), Person(tenant, "Claire Dubois"), tenant.AddPerson("Gina Guest", "gina@other.example", guest: true));
        var team = tenant.AddTeam("Ventes", hugo, claire, guest);
        var told = new[] { TeamsActivities.BotAdded(team, hugo), TeamsActivities.Installation(team, hugo, "add") };
        foreach (var activity in memberFirst ? told : [.. told.Reverse()]) await Post(office, activity);

        var thread = Assert.Single(team.General.Threads);
        var card = Assert.Single(thread.Messages);
        Assert.Contains("Hugo Petit", Text(card.Card), StringComparison.Ordinal);
        Assert.DoesNotContain("Gina", Text(card.Card), StringComparison.Ordinal);

        var data = Data(card);
        var delivery = ActionText.Read((string?)data["do"])!.Ids[0];
        data[CheckinBot.Bot.Cards.InputIds.Lead(delivery)] = ShortId.Of(await Id(office, "hugo.petit@nord.example"));
        data[CheckinBot.Bot.Cards.InputIds.Meeting(delivery)] = "lundi 9h30";
        data[CheckinBot.Bot.Cards.InputIds.Lines(delivery)] = "60 rendez-vous qualifiés @Claire\nChurn de 6 % à 5 %";
        await Post(office, TeamsActivities.Execute(hugo, data, card.Id, thread));
        var receipt = Text(Assert.Single(thread.Messages).Card);
        Assert.Contains("Premier point jeudi 26 nov. à 16 h", receipt, StringComparison.Ordinal);
        Assert.Contains("total de 0 à 60", receipt, StringComparison.Ordinal);

        await office.WalkTo(new DateTimeOffset(2026, 11, 26, 15, 0, 0, TimeSpan.Zero));
        Assert.Contains("Rendez-vous qualifiés", Text(Assert.Single(claire.Chat.Messages).Card), StringComparison.Ordinal);
        Assert.Contains("Churn", Text(Assert.Single(hugo.Chat.Messages).Card), StringComparison.Ordinal);

        await office.WalkTo(new DateTimeOffset(2026, 11, 30, 8, 0, 0, TimeSpan.Zero));
        Assert.Contains(team.General.Threads, t => t.Messages.Any(m => Text(m.Card).Contains("emaine 48", StringComparison.Ordinal)));
        var organisation = (await office.Database.Organisations()).Single();
        Assert.Equal(("Nord", "Europe/Paris"), (organisation.Name, organisation.Zone));
        Assert.True(await office.Database.Read(organisation.Id, db => db.People.Where(p => p.Email == "hugo.petit@nord.example").Select(p => p.Admin).SingleAsync()));
        Assert.Empty(In(office).Connector.Complaints);
    }

    [Fact]
    public async Task Whoever_joins_the_team_later_is_in_it_and_whoever_leaves_is_not()
    {
        await using var office = await Empty();
        var tenant = In(office).Tenant;
        var (hugo, claire) = (Person(tenant, "Hugo Petit"), Person(tenant, "Claire Dubois"));
        var team = tenant.AddTeam("Ventes", hugo);
        await Post(office, TeamsActivities.Installation(team, hugo, "add"));
        team.AddMember(claire);
        await Post(office, TeamsActivities.MembersAdded(team, hugo, claire));
        Assert.Equal(["claire.dubois@nord.example", "hugo.petit@nord.example"], await Members(office));
        team.RemoveMember(hugo);
        await Post(office, TeamsActivities.MembersRemoved(team, claire, hugo));
        Assert.Equal(["claire.dubois@nord.example"], await Members(office));
    }

    [Fact]
    public async Task Whoever_comes_or_goes_while_the_team_is_being_made_is_made_up_for()
    {
        await using var office = await Empty();
        var tenant = In(office).Tenant;
        var (hugo, claire) = (Person(tenant, "Hugo Petit"), Person(tenant, "Claire Dubois"));
        var team = tenant.AddTeam("Ventes", hugo);
        var lists = 0;
        In(office).Connector.Meddle = call =>
        {
            if (call.Route != ConnectorRoute.PagedMembers || ++lists != 2) return null;
            team.AddMember(claire);
            team.RemoveMember(hugo);
            return null;
        };
        await Post(office, TeamsActivities.Installation(team, hugo, "add"));
        Assert.Equal(["claire.dubois@nord.example"], await Members(office));
    }

    [Fact]
    public async Task A_team_of_the_workbook_gets_its_channel_by_its_name_and_keeps_its_members()
    {
        await using var office = await Open(company: clock => Company.Small(clock).Person("Lou Petit", "fr").Team("Produit", "Marc", DayOfWeek.Tuesday, new(10, 0), "Europe/Paris", "fr", "Marc"));
        await office.Database.Write(office.Company.Id, db => db.Addresses.Where(a => a.TeamId == office.Company.Ids["Produit"]).ExecuteDeleteAsync());
        var before = await office.Database.Read(office.Company.Id, db => db.Memberships.CountAsync());
        var team = In(office).Tenant.AddTeam("produit", Of(office, "Marc"), Of(office, "Ada"));
        await Post(office, TeamsActivities.Installation(team, Of(office, "Marc"), "add"));
        Assert.Equal(before, await office.Database.Read(office.Company.Id, db => db.Memberships.CountAsync()));
        var card = Text(Assert.Single(Assert.Single(team.General.Threads).Messages).Card);
        Assert.Contains("Mène l’équipe : Marc Lefèvre · Réunion : mardi 10 h", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_installation_that_Teams_could_not_complete_is_made_up_for_at_the_first_mention()
    {
        await using var office = await Empty();
        var tenant = In(office).Tenant;
        var hugo = Person(tenant, "Hugo Petit");
        var team = tenant.AddTeam("Ventes", hugo);
        In(office).Connector.Meddle = call => call.Route == ConnectorRoute.PagedMembers ? new Fault.Status(400, "BadArgument") : null;
        await Post(office, TeamsActivities.Installation(team, hugo, "add"));
        Assert.Empty(team.General.Threads);
        In(office).Connector.Meddle = _ => null;
        await Post(office, TeamsActivities.Message(hugo, "bonjour", team.General.NewThread()));
        Assert.Contains(team.General.Threads, t => t.Messages.Any(m => Text(m.Card).Contains("Hugo Petit", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Nothing_is_posted_where_it_was_taken_away_and_again_once_it_is_back()
    {
        await using var office = await Open();
        var team = In(office).Channels[office.Company.Ids["Sales"]];
        await Post(office, TeamsActivities.BotRemoved(team, Of(office, "Marc")));
        team.BotInstalled = false;
        await office.WalkTo(new DateTimeOffset(2026, 11, 23, 8, 30, 0, TimeSpan.Zero));
        Assert.Empty(team.General.Threads);
        team.BotInstalled = true;
        await Post(office, TeamsActivities.BotAdded(team, Of(office, "Marc")));
        await office.Days(7);
        Assert.Contains(team.General.Threads, t => t.Messages.Any(m => Text(m.Card).Contains("emaine 48", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_channel_goes_by_its_new_name()
    {
        await using var office = await Open();
        var channel = In(office).Channels[office.Company.Ids["Sales"]].General;
        channel.Name = "Ventes et partenaires";
        await Post(office, TeamsActivities.ChannelRenamed(channel, Of(office, "Marc")));
        Assert.Equal("Ventes et partenaires", await office.Database.Read(office.Company.Id, db => db.Teams.Where(t => t.Id == office.Company.Ids["Sales"]).Select(t => t.Channel).SingleAsync()));
    }

    /// <summary>A service that was just started: its database is empty.</summary>
    private static async Task<Office> Empty() => await Office.Open(await TeamsPlatform.Open(), Wednesday, clock => new Company(clock));

    private static FakePerson Person(FakeTenant tenant, string name)
    {
        var person = tenant.AddPerson(name);
        (person.Locale, person.Zone) = ("fr-FR", "Europe/Paris");
        return person;
    }

    private static async Task<Guid> Id(Office office, string email) => await office.Database.Read((await office.Database.Organisations()).Single().Id, db =>
        db.People.Where(p => p.Email == email).Select(p => p.Id).SingleAsync());

    private static async Task<List<string>> Members(Office office) => await office.Database.Read((await office.Database.Organisations()).Single().Id, async db =>
        await (from m in db.Memberships join p in db.People on m.PersonId equals p.Id orderby p.Email select p.Email).ToListAsync());
}
