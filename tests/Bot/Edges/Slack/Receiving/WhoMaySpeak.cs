using System.Text;
using CheckinBot.Tests.Bot.Edges.Slack.Sending;
using CheckinBot.Tests.Support;
using CheckinBot.Tests.Support.Slack;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CheckinBot.Tests.Bot.Edges.Slack.Receiving;

/// <summary>Whoever cannot prove to be Slack, now and in these very words, is refused at each door; nothing is done, and nothing is given away.</summary>
public sealed class WhoMaySpeak : SlackStory
{
    private const string Form = "application/x-www-form-urlencoded";

    /// <summary>How each of them is made out of a request that is right in every point.</summary>
    private static readonly (string Name, Func<SlackSigning, SlackSigning> Forge)[] Forgeries =
    [
        ("forged signature", s => s with { Signature = "v0=" + new string('0', 64) }),
        ("half a signature", s => s with { Signature = "v0=" }),
        ("wrong secret", s => s with { Secret = "another app's secret" }),
        ("another version", s => s with { Version = "v1" }),
        ("stale", s => s with { At = s.At.AddSeconds(-301) }),
        ("future-dated", s => s with { At = s.At.AddSeconds(301) }),
        ("unsigned", s => s with { Signature = "" }),
        ("no timestamp", s => s with { Timestamp = "" }),
        ("a timestamp that is none", s => s with { Timestamp = "soon" }),
        ("a timestamp beyond all numbers", s => s with { Timestamp = "99999999999999999999" }),
        ("tampered body", s => s with { Tampered = true }),
        ("neither", s => s with { Timestamp = "", Signature = "" }),
    ];

    private static async Task<Office> AskedOffice()
    {
        var office = await Open();
        await office.AskNow();
        return office;
    }

    /// <summary>Something at that door which changes a number of Claire's.</summary>
    private static SlackRequest Right(Office office, SlackRoute route) => route switch
    {
        SlackRoute.Events => Says(office, "Claire", "maj rendez +5"),
        SlackRoute.Commands => Slack(office).Requests.Command(User(office, "Claire"), "/okr", "maj rendez +5", Client(office, "Claire").Chat),
        _ => Press(office, "Claire", "Rien de nouveau"),
    };

    /// <summary>Everything that a request could have changed.</summary>
    private static async Task<(int Checkins, int Inbox, int Heard, int Calls)> Traces(Office office)
    {
        await office.Settled();
        var rows = await office.Database.Read(office.Company.Id, async db =>
            (await db.Checkins.CountAsync(), await db.Inbox.IgnoreQueryFilters().CountAsync(), await db.Heard.IgnoreQueryFilters().CountAsync()));
        return (rows.Item1, rows.Item2, rows.Item3, Slack(office).Calls.Count);
    }

    private static async Task<int> Post(Office office, HttpRequestMessage request)
    {
        using var leaves = request;
        using var answer = await office.Http.SendAsync(leaves);
        await office.Settled();
        return (int)answer.StatusCode;
    }

    private static string Path(SlackRoute route) => "/slack/" + route.ToString().ToLowerInvariant();

    [Theory]
    [InlineData(SlackRoute.Events)]
    [InlineData(SlackRoute.Commands)]
    [InlineData(SlackRoute.Interactivity)]
    public async Task What_is_not_proven_is_refused_and_leaves_no_trace(SlackRoute route)
    {
        await using var office = await AskedOffice();
        using var log = new KeptLog();
        office.Part<ILoggerFactory>().AddProvider(log);
        var http = new SlackOverHttp(Slack(office), office.Http);
        var request = Right(office, route);
        var before = await Traces(office);
        foreach (var (name, forge) in Forgeries)
        {
            var answer = await http.Send(request, forge(Slack(office).Signing));
            Assert.True(answer is { Status: 401, Body: "" }, $"{name}: {answer}");
        }
        // A signature of one moment under another.
        var now = Slack(office).Signing;
        var old = now with { At = now.At.AddSeconds(-10) };
        var moved = now with { Signature = SlackSigning.Sign(old.Secret, old.Version, old.At.ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture), request.Body()) };
        Assert.Equal(401, (await http.Send(request, moved)).Status);
        Assert.Equal(before, await Traces(office));

        var said = string.Join('\n', log.Lines);
        Assert.All([Slack(office).SigningSecret, "another app's secret", "rendez +5", moved.Signature!, (string?)request.Payload["trigger_id"] ?? "trigger", (string?)request.Payload["response_url"] ?? "response/"], secret =>
            Assert.DoesNotContain(secret, said, StringComparison.Ordinal));

        // The same, right in every point: five minutes either way are allowed, and it counts once.
        Assert.Equal(200, (await http.Send(request, now with { At = now.At.AddSeconds(-300) })).Status);
        Assert.Equal(200, (await http.Send(request, now with { At = now.At.AddSeconds(300) })).Status);
        Assert.NotEqual(before.Checkins, (await Traces(office)).Checkins);
    }

    [Theory]
    [InlineData(SlackRoute.Events)]
    [InlineData(SlackRoute.Commands)]
    [InlineData(SlackRoute.Interactivity)]
    public async Task The_very_same_bytes_a_second_time_do_nothing_more(SlackRoute route)
    {
        await using var office = await AskedOffice();
        var (request, signing) = (Right(office, route), Slack(office).Signing);
        Assert.Equal(200, await Post(office, signing.Of(Path(route), request.Body(), request.ContentType)));
        var once = await Traces(office);
        Assert.Equal(200, await Post(office, signing.Of(Path(route), request.Body(), request.ContentType)));
        Assert.Equal(once, await Traces(office));
    }

    [Theory]
    [InlineData(SlackRoute.Events)]
    [InlineData(SlackRoute.Commands)]
    [InlineData(SlackRoute.Interactivity)]
    public async Task A_body_that_Slack_would_not_send_is_refused_though_it_is_signed(SlackRoute route)
    {
        await using var office = await AskedOffice();
        var (request, signing, path) = (Right(office, route), Slack(office).Signing, Path(route));
        var before = await Traces(office);
        byte[] long_ = [.. request.Body(), .. Encoding.ASCII.GetBytes(route == SlackRoute.Events ? new string(' ', 256 * 1024) : "&more=" + new string('x', 256 * 1024))];
        Assert.Equal(413, await Post(office, signing.Of(path, long_, request.ContentType)));
        Assert.Equal(415, await Post(office, signing.Of(path, request.Body(), route == SlackRoute.Events ? Form : "application/json")));
        Assert.Equal(415, await Post(office, signing.Of(path, request.Body(), "text/plain")));
        if (route != SlackRoute.Commands)
            foreach (var broken in new[] { "{", "[]", "7", "\"x\"", "null" })
                Assert.Equal(400, await Post(office, signing.Of(path, Encoding.UTF8.GetBytes(route == SlackRoute.Events ? broken : "payload=" + Uri.EscapeDataString(broken)), request.ContentType)));
        using var get = await office.Http.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(405, (int)get.StatusCode);
        Assert.Equal(before, await Traces(office));
    }

    [Fact]
    public async Task Nothing_is_done_for_a_probe_of_the_certificate()
    {
        await using var office = await AskedOffice();
        var (http, signing) = (new SlackOverHttp(Slack(office), office.Http), Slack(office).Signing);
        var before = await Traces(office);
        Assert.Equal(new SlackAnswer(200, ""), await http.Probe(SlackRoute.Commands));
        Assert.Equal(new SlackAnswer(200, ""), await http.Probe(SlackRoute.Interactivity));
        Assert.Equal(401, (await http.Probe(SlackRoute.Events)).Status);
        byte[] probe = [.. Right(office, SlackRoute.Commands).Body(), .. "&ssl_check=1"u8], other = [.. Right(office, SlackRoute.Commands).Body(), .. "&ssl_check=0"u8];
        Assert.Equal(200, await Post(office, signing.Of(Path(SlackRoute.Commands), probe, Form)));
        Assert.Equal(200, await Post(office, (signing with { Signature = "" }).Of(Path(SlackRoute.Commands), probe, Form)));
        Assert.Equal(401, await Post(office, (signing with { Signature = "" }).Of(Path(SlackRoute.Commands), other, Form)));
        Assert.Equal(before, await Traces(office));
    }

    [Fact]
    public async Task The_challenge_goes_back_to_Slack_alone()
    {
        await using var office = await Open();
        var http = new SlackOverHttp(Slack(office), office.Http);
        var request = SlackRequests.UrlVerification("3eZbrw1aB10yxz");
        Assert.Equal(new SlackAnswer(200, "3eZbrw1aB10yxz"), await http.Send(request));
        Assert.Equal(new SlackAnswer(401, ""), await http.Send(request, Slack(office).Signing with { Signature = "" }));
    }

    /// <summary>Its signature is right: Slack signs for every workspace that has the app. Its people may call themselves whatever they like.</summary>
    [Theory]
    [InlineData(SlackRoute.Events)]
    [InlineData(SlackRoute.Commands)]
    [InlineData(SlackRoute.Interactivity)]
    public async Task A_workspace_that_is_not_ours_gets_nothing_and_joins_nobody(SlackRoute route)
    {
        await using var office = await AskedOffice();
        var slack = Slack(office);
        var eve = slack.AddWorkspace("Elsewhere").AddUser("Claire Dubois", "claire@nord.example");
        var chat = eve.Workspace.DirectMessages(eve);
        var message = new SlackMessage([new() { ["text"] = "maj rendez +5" }], eve.Id) { Channel = chat.Id, Ts = "1795093200.000900" };
        var claires = Press(office, "Claire", "Rien de nouveau");
        claires.Payload["team"] = new System.Text.Json.Nodes.JsonObject { ["id"] = eve.Workspace.Id };
        claires.Payload["user"] = new System.Text.Json.Nodes.JsonObject { ["id"] = eve.Id, ["team_id"] = eve.Workspace.Id };
        var before = await Traces(office);
        SlackRequest[] all = route switch
        {
            SlackRoute.Events => [slack.Requests.DirectMessage(eve, message), slack.Requests.AppHomeOpened(eve), slack.Requests.MemberJoined(chat, eve.Workspace.Bot), slack.Requests.AppUninstalled(eve.Workspace)],
            SlackRoute.Commands => [slack.Requests.Command(eve, "/okr", "maj rendez +5", chat), slack.Requests.Command(eve, "/okr", "statut", chat)],
            _ => [claires, slack.Requests.Shortcut(eve, "checkin")],
        };
        foreach (var request in all) Assert.Equal(new SlackAnswer(200, ""), await Send(office, request));
        Assert.Equal(before.Checkins, (await Traces(office)).Checkins);
        Assert.DoesNotContain(slack.Calls.Skip(before.Calls), c => c.Method != "auth.test");
        Assert.Equal([In(office).Workspace.Id], await office.Database.Read(office.Company.Id, db => db.Workspaces.IgnoreQueryFilters().Select(w => w.Id).ToListAsync()));
        NobodyComplains(office);
    }
}
