using System.Text.Json.Nodes;
using CheckinBot.Bot.Commands.Links;
using CheckinBot.Tests.Bot.Edges.Slack.Blocks;
using CheckinBot.Tests.Bot.Stories;
using CheckinBot.Tests.Support;
using CheckinBot.Tests.Support.Edges;
using CheckinBot.Tests.Support.Slack;

namespace CheckinBot.Tests.Bot.Edges.Slack.Receiving;

/// <summary>A link of ours that somebody writes in Slack: in the channel of its team everybody reads what the team may read, and nowhere else anything.</summary>
public abstract class LinksOfOurs(Edge edge)
{
    private static readonly Uri Url = new("https://okr.nord.example/base/");

    public sealed class OverHttp() : LinksOfOurs(Edge.Slack);

    public sealed class OverASocket() : LinksOfOurs(Edge.SlackSocket);

    [Fact]
    public async Task In_its_team_s_channel_it_shows_what_the_team_may_read_in_the_team_s_language()
    {
        await using var office = await Open();
        await office.Claire.Says("maj rendez 25 risque un poste vacant");
        var shown = await Shares(office, "Sofia", "Sales", Link(office, "Rendez-vous"));
        Assert.All(["Win more meetings", "Sales · T4", "Rendez-vous : 25 sur 60"], words => Assert.Contains(words, shown, StringComparison.Ordinal));
        Assert.All(["Claire", "un poste vacant", "Appels"], words => Assert.DoesNotContain(words, shown, StringComparison.Ordinal));
        Assert.Empty(office.Slack().Complaints);
    }

    [Fact]
    public async Task An_objective_shows_its_key_results_and_nothing_to_press()
    {
        await using var office = await Open();
        var shown = await Shares(office, "Marc", "Sales", Link(office, "Win more meetings"));
        Assert.All(["Rendez-vous", "Appels", "Taux", "Demos"], words => Assert.Contains(words, shown, StringComparison.Ordinal));
        Assert.Empty(Shown.Buttons(office.ChannelOf("Sales").Messages[^1].Unfurls!));
    }

    [Fact]
    public async Task The_address_is_the_one_that_the_detail_gives_to_pass_on()
    {
        await using var office = await Open();
        await office.Claire.Says("statut rendez");
        await office.Claire.Sees("À transmettre : " + Link(office, "Rendez-vous"));
        await office.Claire.Says("statut win more");
        await office.Claire.Sees("À transmettre : " + Link(office, "Win more meetings"));
    }

    public static TheoryData<string, string, string> Hidden => new()
    {
        { "Sofia", "Care", "Rendez-vous" },
        { "Ada", "Sales", "Rendez-vous" },
        { "Claire", "Sales", "Secret number" },
        { "Marc", "Sales", "Secret number" },
    };

    [Theory, MemberData(nameof(Hidden))]
    public async Task Elsewhere_by_others_and_of_what_is_private_it_shows_nothing(string who, string where, string what)
    {
        await using var office = await Open();
        office.ChannelOf(where).Add(office.Client(office.Person(who)).User);
        Assert.Equal("", await Shares(office, who, where, Link(office, what)));
        Assert.DoesNotContain(office.Slack().Calls, c => c.Method == "chat.unfurl");
    }

    [Theory]
    [InlineData("https://okr.nord.example/base/dashboard/key-results/0000000000000000000001")]
    [InlineData("https://okr.nord.example/base/dashboard/people/{id}")]
    [InlineData("https://okr.nord.example/base/dashboard/key-results/{id}/more")]
    [InlineData("https://okr.nord.example/dashboard/key-results/{id}")]
    [InlineData("https://evil.okr.nord.example/base/dashboard/key-results/{id}")]
    [InlineData("http://okr.nord.example/base/dashboard/key-results/{id}")]
    public async Task A_link_that_is_not_quite_ours_shows_nothing(string link)
    {
        await using var office = await Open();
        var id = Link(office, "Rendez-vous").Segments[^1];
        Assert.Equal("", await Shares(office, "Claire", "Sales", new Uri(link.Replace("{id}", id, StringComparison.Ordinal))));
    }

    [Fact]
    public async Task A_stranger_s_link_shows_nothing()
    {
        await using var office = await Open();
        var stranger = new SlackClient(office.Slack(), office.Workspace().AddUser("Nora New"), office.Platform().Carry(office));
        Assert.True((await stranger.Share(office.ChannelOf("Sales"), Link(office, "Rendez-vous")))!.Good);
        await office.Settled();
        Assert.Null(office.ChannelOf("Sales").Messages[^1].Unfurls);
    }

    [Fact]
    public async Task Another_company_s_link_shows_nothing()
    {
        await using var office = await Open();
        var other = new Company(office.Clock);
        await office.Database.Write(Guid.Parse("0198f000-0000-7000-8000-000000000002"), db =>
        {
            db.Add(new CheckinBot.Objectives.People.Organisation { Id = db.Tenant, Name = "Atelier Est", Language = "fr", Zone = "Europe/Paris" });
            db.Add(new CheckinBot.Objectives.People.Team { Id = office.Company.Ids["Marc"], OrganisationId = db.Tenant, Key = "Est", Name = "Est", Zone = "Europe/Paris" });
            db.Add(new CheckinBot.Objectives.Plan.Objective { Id = office.Company.Ids["Otto"], OrganisationId = db.Tenant, Key = "East", Title = "East only", TeamId = office.Company.Ids["Marc"] });
            return Task.CompletedTask;
        });
        Assert.Equal("", await Shares(office, "Claire", "Sales", new Uri(Url, "dashboard/" + new LinkTo(LinkTo.Objectives, office.Company.Ids["Otto"]))));
    }

    [Fact]
    public async Task While_it_is_written_between_two_people_and_where_another_company_reads_along_it_shows_nothing()
    {
        await using var office = await Open();
        var (claire, link, slack) = (office.Client(office.Claire), Link(office, "Rendez-vous"), office.Slack());
        await claire.Compose(link);
        var carry = office.Platform().Carry(office);
        // Slack tells of links in everybody's direct messages, also where the bot is not.
        var whispered = new SlackMessage([new JsonObject { ["text"] = link.ToString() }], claire.User.Id) { Channel = "D0TWOPEOPLE", Ts = "1763557200.000100" };
        Assert.True((await carry(slack.Requests.LinkShared(claire.User, whispered, link))).Good);
        var sales = office.ChannelOf("Sales");
        await claire.SayIn(sales, link.ToString());
        var open = slack.Requests.LinkShared(claire.User, sales.Messages[^1], link);
        open.Payload["is_ext_shared_channel"] = true;
        Assert.True((await carry(open)).Good);
        await office.Settled();
        Assert.DoesNotContain(slack.Calls, c => c.Method == "chat.unfurl");
    }

    [Fact]
    public async Task Told_twice_it_is_shown_once_and_again_when_Slack_had_no_time()
    {
        await using var office = await Open();
        var (claire, sales, slack) = (office.Client(office.Claire), office.ChannelOf("Sales"), office.Slack());
        var met = 0;
        slack.Meddle = call => call.Method == "chat.unfurl" && Interlocked.Increment(ref met) == 1 ? new SlackFault.Status(429, TimeSpan.FromSeconds(1)) : null;
        await claire.SayIn(sales, Link(office, "Rendez-vous").ToString());
        var request = slack.Requests.LinkShared(claire.User, sales.Messages[^1], Link(office, "Rendez-vous"));
        var carry = office.Platform().Carry(office);
        await carry(request);
        await carry(SlackRequests.Again(request));
        await office.Settled();
        Assert.Equal(2, slack.Calls.Count(c => c.Method == "chat.unfurl"));
        Assert.NotNull(sales.Messages[^1].Unfurls);
    }

    [Fact]
    public async Task Said_to_the_bot_it_is_answered_with_the_detail_and_shown_nowhere_twice()
    {
        await using var office = await Open();
        var claire = office.Client(office.Claire);
        await office.Claire.Says(Link(office, "Rendez-vous") + "?from=mail");
        await office.Claire.Sees("Rendez-vous : 22 sur 60", "Claire Dubois");
        await claire.Share(claire.Chat, Link(office, "Rendez-vous"));
        await office.Settled();
        Assert.DoesNotContain(office.Slack().Calls, c => c.Method == "chat.unfurl");
        await office.Ada.Says(Link(office, "Rendez-vous").ToString());
        await office.Ada.Sees("This link leads to nothing that can be shown here.");
    }

    [Fact]
    public async Task Without_a_public_address_there_are_no_links()
    {
        await using var office = await Office.Open(edge: edge);
        await office.Claire.Says("statut rendez");
        await office.Claire.DoesNotSee("À transmettre");
        Assert.Equal(404, (int)(await office.Http.GetAsync(new Uri("/dashboard/" + new LinkTo(LinkTo.KeyResults, office.Company.Ids["Rendez-vous"]), UriKind.Relative))).StatusCode);
    }

    private async Task<Office> Open()
    {
        var platform = (SlackPlatform)await Platform.Of(edge);
        platform.Slack.Unfurling.Domains.Add(Url.Host);
        return await Office.Open(new Published(platform, Url), company: clock => Company.Small(clock)
            .Objective("Secret", "Sales", CheckinBot.Objectives.Plan.Level.Operational, isPrivate: true)
            .KeyResult("Secret number", "Secret", "Claire", CheckinBot.Objectives.Plan.Kind.Cumulative, 0, 10));
    }

    private static Uri Link(Office office, string what)
    {
        var kind = what is "Win more meetings" ? LinkTo.Objectives : LinkTo.KeyResults;
        return new Uri(Url, $"dashboard/{new LinkTo(kind, office.Company.Ids[what])}");
    }

    /// <summary>What stands under the link then; nothing: empty.</summary>
    private static async Task<string> Shares(Office office, string who, string where, Uri link)
    {
        var channel = office.ChannelOf(where);
        await office.Client(office.Person(who)).Share(channel, link);
        await office.Settled();
        return channel.Messages[^1].Unfurls is { } unfurls ? string.Join('\n', Shown.Texts(unfurls)).Replace('\u00A0', ' ').Replace('\u202F', ' ') : "";
    }
}
