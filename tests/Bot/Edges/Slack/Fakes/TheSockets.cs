using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using CheckinBot.Tests.Support.Slack;
using Microsoft.Extensions.Time.Testing;

namespace CheckinBot.Tests.Bot.Edges.Slack.Fakes;

/// <summary>Socket Mode: addresses good once, acknowledgements by the same socket, farewells and breaks.</summary>
public sealed class TheSockets : IAsyncLifetime, IDisposable
{
    private FakeSlack slack = null!;
    private SlackUser marc = null!;
    private RawApp app = null!;

    public async Task InitializeAsync()
    {
        slack = await FakeSlack.Open();
        slack.SocketMode = true;
        marc = slack.AddWorkspace().AddUser("Marc Lefèvre");
        app = new RawApp(slack, slack.AppToken);
    }

    public async Task DisposeAsync() => await slack.DisposeAsync();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task An_envelope_is_acknowledged_with_what_Slack_may_read()
    {
        using var socket = await Connect();
        var hello = await Hear(socket);
        Assert.Equal(("hello", 1, slack.AppId), ((string)hello["type"]!, (int)hello["num_connections"]!, (string)hello["connection_info"]!["app_id"]!));
        var answer = slack.Sockets.Send(slack.Requests.Command(marc, "/okr", "status", marc.Workspace.DirectMessages(marc)));
        var envelope = await Hear(socket);
        Assert.Equal(("slash_commands", true, "status"), ((string)envelope["type"]!, (bool)envelope["accepts_response_payload"]!, (string)envelope["payload"]!["text"]!));
        await Say(socket, new JsonObject { ["envelope_id"] = (string)envelope["envelope_id"]!, ["payload"] = new JsonObject { ["text"] = "x" } });
        Assert.Equal(new SlackAnswer(200, """{"text":"x"}"""), await answer);
        Assert.Empty(slack.Complaints);
    }

    [Fact]
    public async Task What_is_not_acknowledged_in_three_seconds_comes_again()
    {
        var clock = new FakeTimeProvider();
        slack.Sockets.Clock = clock;
        using var socket = await Connect();
        await Hear(socket);
        var answer = slack.Sockets.Send(slack.Requests.AppHomeOpened(marc));
        var first = await Hear(socket);
        clock.Advance(TimeSpan.FromSeconds(3));
        var second = await Hear(socket);
        Assert.Equal((null, 1, "timeout"), (first["retry_attempt"], (int)second["retry_attempt"]!, (string)second["retry_reason"]!));
        Assert.Equal((string)first["payload"]!["event_id"]!, (string)second["payload"]!["event_id"]!);
        // Too late for the first, and no fault.
        await Say(socket, new JsonObject { ["envelope_id"] = (string)first["envelope_id"]! });
        await Say(socket, new JsonObject { ["envelope_id"] = (string)second["envelope_id"]! });
        Assert.True((await answer).Good);
        Assert.Empty(slack.Complaints);
    }

    [Fact]
    public async Task A_socket_that_breaks_hands_its_envelope_to_another()
    {
        using var first = await Connect();
        await Hear(first);
        using var second = await Connect();
        Assert.Equal(2, (int)(await Hear(second))["num_connections"]!);
        var answers = new[] { slack.Sockets.Send(slack.Requests.AppHomeOpened(marc)), slack.Sockets.Send(slack.Requests.AppHomeOpened(marc)) };
        await Hear(first);
        slack.Sockets.Open.Single(s => s.Number == 1).Kill();
        foreach (var _ in answers)
        {
            var envelope = await Hear(second);
            await Say(second, new JsonObject { ["envelope_id"] = (string)envelope["envelope_id"]! });
        }
        Assert.All(await Task.WhenAll(answers), a => Assert.True(a.Good));
        Assert.Single(slack.Sockets.Open);
    }

    [Fact]
    public async Task An_acknowledgement_by_another_socket_is_not_heard()
    {
        var clock = new FakeTimeProvider();
        slack.Sockets.Clock = clock;
        using var first = await Connect();
        await Hear(first);
        using var second = await Connect();
        await Hear(second);
        var answer = slack.Sockets.Send(slack.Requests.AppHomeOpened(marc));
        var (right, wrong) = slack.Sockets.Open.Single(s => s.Envelopes == 1).Number == 1 ? (first, second) : (second, first);
        var envelope = await Hear(right);
        await Say(wrong, new JsonObject { ["envelope_id"] = (string)envelope["envelope_id"]! });
        await wrong.CloseAsync(WebSocketCloseStatus.NormalClosure, "", CancellationToken.None);
        Assert.False(answer.IsCompleted);
        Assert.Contains("another socket", Assert.Single(slack.Complaints), StringComparison.Ordinal);
        clock.Advance(TimeSpan.FromSeconds(3));
        await Say(right, new JsonObject { ["envelope_id"] = (string)(await Hear(right))["envelope_id"]! });
        Assert.True((await answer).Good);
    }

    [Fact]
    public async Task Nobody_reads_what_comes_with_the_acknowledgement_of_an_event()
    {
        using var socket = await Connect();
        await Hear(socket);
        _ = slack.Sockets.Send(slack.Requests.AppHomeOpened(marc));
        await Say(socket, new JsonObject { ["envelope_id"] = (string)(await Hear(socket))["envelope_id"]!, ["payload"] = new JsonObject { ["text"] = "x" } });
        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, "", CancellationToken.None);
        Assert.Contains("nobody reads", Assert.Single(slack.Complaints), StringComparison.Ordinal);
    }

    /// <summary>What a socket says, and what Slack thinks of it.</summary>
    [Theory]
    [InlineData("""{"envelope_id":"made up"}""", "nobody sent")]
    [InlineData("""{"type":"ping"}""", "no acknowledgement")]
    [InlineData("hello", "no acknowledgement")]
    public async Task A_word_that_is_out_of_place(string text, string complaint)
    {
        using var socket = await Connect();
        await Hear(socket);
        await socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, CancellationToken.None);
        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, "", CancellationToken.None);
        Assert.Contains(complaint, Assert.Single(slack.Complaints), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_is_good_once_and_for_the_app_s_own_token()
    {
        var url = await Address();
        using var first = new ClientWebSocket();
        await first.ConnectAsync(url, CancellationToken.None);
        using var second = new ClientWebSocket();
        await Assert.ThrowsAsync<WebSocketException>(() => second.ConnectAsync(url, CancellationToken.None));
        Assert.Single(slack.Complaints);
        using var bot = new RawApp(slack, slack.Install(marc.Workspace).Token);
        Assert.Equal("not_allowed_token_type", RawApp.Word(await bot.Does("apps.connections.open")));
        using var stranger = new RawApp(slack, "xapp-1");
        Assert.Equal("invalid_auth", RawApp.Word(await stranger.Does("apps.connections.open")));
    }

    [Fact]
    public async Task Slack_says_why_it_ends_a_connection()
    {
        using var socket = await Connect();
        await Hear(socket);
        await slack.Sockets.Open[0].Disconnect("refresh_requested");
        Assert.Equal("refresh_requested", (string)(await Hear(socket))["reason"]!);
        Assert.Equal(SlackAnswer.TimedOut, await slack.Sockets.Send(slack.Requests.AppHomeOpened(marc)));
        var more = new List<ClientWebSocket>();
        for (var n = 0; n < 10; n++) more.Add(await Connect());
        var last = await Hear(more[^1]);
        Assert.Equal(("disconnect", "too_many_websockets"), ((string)last["type"]!, (string)last["reason"]!));
        await slack.Sockets.Disable();
        using var late = await Connect();
        Assert.Equal("link_disabled", (string)(await Hear(late))["reason"]!);
        foreach (var one in more) one.Dispose();
    }

    [Fact]
    public async Task Nothing_comes_over_HTTP_meanwhile()
    {
        using var http = new HttpClient();
        await Assert.ThrowsAsync<InvalidOperationException>(() => new SlackOverHttp(slack, http).Send(slack.Requests.AppHomeOpened(marc)));
        slack.SocketMode = false;
        await Assert.ThrowsAsync<InvalidOperationException>(() => slack.Sockets.Send(slack.Requests.AppHomeOpened(marc)));
    }

    [Fact]
    public async Task A_deaf_connection_answers_no_ping()
    {
        slack.Sockets.Deaf = true;
        using var socket = new ClientWebSocket();
        socket.Options.KeepAliveInterval = TimeSpan.FromMilliseconds(50);
        socket.Options.KeepAliveTimeout = TimeSpan.FromMilliseconds(100);
        await socket.ConnectAsync(await Address(), CancellationToken.None);
        // Whether it still hears that it was greeted depends on how soon it looks. Which of the two it is depends on whether the read had begun when the client gave up.
        Assert.True(await Record.ExceptionAsync(() => HearToTheEnd(socket)) is WebSocketException or OperationCanceledException);
        Assert.Equal(WebSocketState.Aborted, socket.State);
    }

    private async Task<Uri> Address() => new((string)(await app.Does("apps.connections.open"))["url"]!);

    private async Task<ClientWebSocket> Connect()
    {
        var joined = slack.Sockets.Joined;
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(await Address(), CancellationToken.None);
        await slack.Sockets.Next(joined);
        return socket;
    }

    private static Task Say(ClientWebSocket socket, JsonObject json) => socket.SendAsync(Encoding.UTF8.GetBytes(json.ToJsonString()), WebSocketMessageType.Text, true, CancellationToken.None);

    private static async Task<JsonObject> Hear(ClientWebSocket socket)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10), TimeProvider.System);
        var buffer = new byte[100_000];
        var heard = 0;
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(heard), patience.Token);
            heard += part.Count;
            if (part.EndOfMessage) return JsonNode.Parse(buffer.AsSpan(0, heard))!.AsObject();
        }
    }

    private static async Task HearToTheEnd(ClientWebSocket socket)
    {
        while (true) await Hear(socket);
    }
}
