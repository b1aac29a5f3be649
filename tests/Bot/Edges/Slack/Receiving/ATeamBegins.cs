using CheckinBot.Tests.Support;
using CheckinBot.Tests.Support.Edges;
using CheckinBot.Tests.Support.Slack;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Bot.Edges.Slack.Receiving;

/// <summary>The bot is invited into a channel, and that is all there is: no workbook, no organisation, nobody who is known.</summary>
public sealed class ATeamBegins : SlackStory
{
    private static readonly DateTimeOffset Wednesday = new(2026, 11, 25, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task From_nothing_to_the_first_card_in_three_answers()
    {
        await using var office = await Empty();
        var (hugo, claire, liam) = (Person(office, "Hugo Petit"), Person(office, "Claire Dubois"), Person(office, "Liam Ford", "en-GB", "Europe/London"));
        var gone = Person(office, "Gilles Parti");
        gone.User.Deleted = true;
        var channel = In(office).Workspace.AddChannel("ventes-pme", hugo.User, claire.User, liam.User, gone.User, In(office).Workspace.AddUser("Robot", bot: true));
        channel.BotIsIn = false;
        await hugo.InviteBot(channel);
        await office.Settled();

        var asked = hugo.Read(Assert.Single(channel.Standing));
        Assert.Contains("Trois questions pour Ventes pme", asked.Words, StringComparison.Ordinal);
        await hugo.Press(channel.Standing[0], asked.Buttons.Keys.First());
        await office.Settled();
        var form = hugo.Read(hugo.Modal!);
        var lead = form.Inputs.Single(i => i.Kind == "lead");
        Assert.Equal(["Claire Dubois", "Hugo Petit", "Liam Ford"], lead.Choices.Keys.Order(StringComparer.Ordinal));
        hugo.Fill(hugo.Modal!.Id, lead.Id, lead.Choices["Hugo Petit"]);
        hugo.Fill(hugo.Modal.Id, form.Inputs.Single(i => i.Kind == "meeting").Id, "lundi 9h30");
        hugo.Fill(hugo.Modal.Id, form.Inputs.Single(i => i.Kind == "lines").Id, "60 rendez-vous qualifiés @Claire\nChurn de 6 % à 5 %");
        await hugo.Submit();
        await office.Settled();
        Assert.Null(hugo.Modal);
        Assert.Contains("Premier point jeudi 26 nov. à 16 h", hugo.Read(Assert.Single(channel.Standing)).Words, StringComparison.Ordinal);
        var organisation = Assert.Single(await office.Database.Organisations());
        Assert.Equal(("fr", "Europe/Paris"), (organisation.Language, organisation.Zone));
        var team = await office.Database.Read(organisation.Id, db => db.Teams.SingleAsync());
        Assert.Equal(("fr", "Europe/Paris", "#ventes-pme"), (team.Language, team.Zone, team.Channel));

        await office.WalkTo(new DateTimeOffset(2026, 11, 26, 15, 0, 0, TimeSpan.Zero));
        Assert.Contains("Point de la semaine 48", Assert.Single(claire.ReadAll(claire.Chat)).Words, StringComparison.Ordinal);
        await office.WalkTo(new DateTimeOffset(2026, 11, 30, 8, 0, 0, TimeSpan.Zero));
        Assert.Contains("Ventes pme · Semaine 48", hugo.Read(channel.Standing[^1]).Words, StringComparison.Ordinal);
        NobodyComplains(office);
    }

    [Fact]
    public async Task Invited_twice_it_asks_once()
    {
        await using var office = await Empty();
        var hugo = Person(office, "Hugo Petit");
        var channel = In(office).Workspace.AddChannel("ventes", hugo.User);
        await hugo.InviteBot(channel);
        await hugo.InviteBot(channel);
        await office.Settled();
        Assert.Single(channel.Standing);
    }

    [Fact]
    public async Task An_invitation_that_nobody_told_of_is_made_up_for_at_the_first_mention()
    {
        await using var office = await Empty();
        var hugo = Person(office, "Hugo Petit");
        var channel = In(office).Workspace.AddChannel("ventes", hugo.User);
        await hugo.SayIn(channel, "@CheckinBot bonjour");
        await office.Settled();
        Assert.Contains(channel.Standing, m => hugo.Read(m).Words.Contains("Trois questions pour Ventes", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_joins_or_leaves_the_channel_joins_or_leaves_the_team()
    {
        await using var office = await Empty();
        var (hugo, claire) = (Person(office, "Hugo Petit"), Person(office, "Claire Dubois"));
        var channel = In(office).Workspace.AddChannel("ventes", hugo.User);
        await hugo.InviteBot(channel);
        await claire.Join(channel);
        await office.Settled();
        Assert.Equal(["claire.dubois@nord.example", "hugo.petit@nord.example"], await Members(office));
        await hugo.Leave(channel);
        await office.Settled();
        Assert.Equal(["claire.dubois@nord.example"], await Members(office));
    }

    [Fact]
    public async Task Whoever_comes_or_goes_while_the_team_is_being_made_is_made_up_for()
    {
        await using var office = await Empty();
        var (hugo, claire, liam) = (Person(office, "Hugo Petit"), Person(office, "Claire Dubois"), Person(office, "Liam Ford"));
        var channel = In(office).Workspace.AddChannel("ventes", hugo.User, liam.User);
        var asked = false;
        Slack(office).Meddle = call =>
        {
            // The list of members is read by then, and the team is not there yet: of these two nothing else is heard.
            if (asked || call.Method != "conversations.info") return null;
            asked = true;
            channel.Add(claire.User);
            channel.Remove(liam.User);
            return null;
        };
        await hugo.InviteBot(channel);
        await office.Settled();
        Assert.True(asked);
        Assert.Equal(["claire.dubois@nord.example", "hugo.petit@nord.example"], await Members(office));
    }

    [Fact]
    public async Task Nothing_is_posted_where_it_was_taken_away_and_again_once_it_is_back()
    {
        await using var office = await Open();
        var (marc, channel) = (Client(office, "Marc"), Channel(office, "Sales"));
        await marc.RemoveBot(channel);
        await office.WalkTo(new DateTimeOffset(2026, 11, 23, 8, 30, 0, TimeSpan.Zero));
        Assert.Empty(channel.Standing);
        // It was not even tried.
        Assert.DoesNotContain(Slack(office).Calls, c => c.Error == "not_in_channel");
        await marc.InviteBot(channel);
        await office.Days(7);
        Assert.Contains(channel.Standing, m => marc.Read(m).Words.Contains("emaine 48", StringComparison.Ordinal));
        NobodyComplains(office);
    }

    [Fact]
    public async Task A_channel_goes_by_its_new_name()
    {
        await using var office = await Open();
        await Client(office, "Marc").Rename(Channel(office, "Sales"), "ventes-et-partenaires");
        await office.Settled();
        Assert.Equal("#ventes-et-partenaires", await office.Database.Read(office.Company.Id, db => db.Teams.Where(t => t.Id == office.Company.Ids["Sales"]).Select(t => t.Channel).SingleAsync()));
    }

    [Fact]
    public async Task An_archived_channel_takes_nothing_and_keeps_nobody_from_being_asked()
    {
        await using var office = await Open();
        Channel(office, "Sales").Archived = true;
        await office.WalkTo(new DateTimeOffset(2026, 11, 30, 9, 0, 0, TimeSpan.Zero));
        Assert.Empty(Channel(office, "Sales").Standing);
        Assert.Contains(Client(office, "Claire").ReadAll(Client(office, "Claire").Chat), m => m.Words.Contains("emaine 48", StringComparison.Ordinal));
        // Two weeks have ended there: one refusal is enough to know.
        Assert.Single(Slack(office).Calls, c => c.Error == "is_archived");
    }

    /// <summary>A service that was just started: its database is empty.</summary>
    private static async Task<Office> Empty() => await Office.Open(await SlackPlatform.Open(), Wednesday, clock => new Company(clock));

    private static SlackClient Person(Office office, string name, string locale = "fr-FR", string zone = "Europe/Paris")
    {
        var user = In(office).Workspace.AddUser(name);
        (user.Locale, user.Zone) = (locale, zone);
        return new SlackClient(Slack(office), user, In(office).Carry(office));
    }

    private static async Task<List<string>> Members(Office office) => await office.Database.Read((await office.Database.Organisations()).Single().Id, async db =>
        await (from m in db.Memberships join p in db.People on m.PersonId equals p.Id orderby p.Email select p.Email).ToListAsync());
}
