using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace CheckinBot.Tests.Support.Slack;

/// <summary>
/// Socket Mode: the app asks for an address, connects to it once, and acknowledges each envelope by the socket by which it came
/// (docs.slack.dev/apis/events-api/using-socket-mode). Any of its connections may get any envelope.
/// </summary>
public sealed class SlackSockets
{
    private const int MostConnections = 10, MostRetries = 3;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly ConcurrentDictionary<string, bool> tickets = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, SlackSocket> sent = new(StringComparer.Ordinal);
    private readonly WatchedLog<SlackSocket> joined = new();
    private readonly List<SlackSocket> open = [];
    private readonly FakeSlack slack;
    private int turn;

    internal SlackSockets(FakeSlack slack) => this.slack = slack;

    /// <summary>By which an envelope waits three seconds for its acknowledgement before it is sent again: the real clock unless a story says otherwise.</summary>
    public TimeProvider Clock { get; set; } = TimeProvider.System;

    /// <summary>Who connects from now on is greeted and then never listened to, not even to its pings: a connection that is dead and does not know.</summary>
    public bool Deaf { get; set; }

    /// <summary>Those that are connected now.</summary>
    public IReadOnlyList<SlackSocket> Open
    {
        get
        {
            lock (open) return [.. open];
        }
    }

    /// <summary>How many ever connected: where <see cref="Next"/> starts from.</summary>
    public int Joined => joined.Count;

    /// <summary>The next that connects. Fails after 10 real seconds.</summary>
    /// <param name="after">A count of <see cref="Joined"/> read before.</param>
    public Task<SlackSocket> Next(int after) => joined.Next(after, _ => true, () => $"{joined.Count} connections");

    /// <summary>Carries a request by one of the connections, in turn; again, by another if there is one, when it is not acknowledged in time.</summary>
    public async Task<SlackAnswer> Send(SlackRequest request)
    {
        if (!slack.SocketMode) throw new InvalidOperationException("Socket Mode is off.");
        for (var attempt = 0; attempt <= MostRetries; attempt++)
        {
            SlackSocket[] able = [.. Open.Where(s => !s.Leaving)];
            if (able.Length == 0) return SlackAnswer.TimedOut;
            var socket = able[(Interlocked.Increment(ref turn) & int.MaxValue) % able.Length];
            var envelope = Guid.CreateVersion7(slack.Now).ToString();
            sent[envelope] = socket;
            var again = attempt == 0 ? request : request with { Retry = attempt, RetryReason = "timeout" };
            if (await socket.Send(envelope, again, Patience, Clock) is { } payload) return new SlackAnswer(200, payload);
        }
        return SlackAnswer.TimedOut;
    }

    /// <summary>Every connection breaks.</summary>
    public void KillAll()
    {
        foreach (var socket in Open) socket.Kill();
    }

    /// <summary>Somebody switches Socket Mode off in the app's settings.</summary>
    public async Task Disable()
    {
        slack.SocketMode = false;
        foreach (var socket in Open) await socket.Disconnect("link_disabled");
    }

    internal SlackReply Admit(SlackCall call)
    {
        if (call.Token is null) return SlackRefusal.Bug("not_authed", "there is no token");
        if (call.Token != slack.AppToken) return SlackRefusal.Bug(slack.Tokens.InstallationOf(call.Token) is null ? "invalid_auth" : "not_allowed_token_type", "sockets are opened with the app's own token");
        var ticket = SlackIds.Secret(40);
        tickets[ticket] = true;
        return SlackReply.Ok(new KeyValuePair<string, JsonNode?>("url", $"ws{slack.Url["http".Length..]}/link/?ticket={ticket}&app_id={slack.AppId}"));
    }

    internal async Task Join(HttpContext context)
    {
        if (!context.WebSockets.IsWebSocketRequest || !tickets.TryRemove(context.Request.Query["ticket"].ToString(), out _))
        {
            slack.Complain("a socket is opened at an address that is good once, and this was not");
            context.Response.StatusCode = 403;
            return;
        }
        var connection = await context.WebSockets.AcceptWebSocketAsync();
        using var socket = new SlackSocket(slack, connection, joined.Count + 1, context.Abort);
        int count;
        lock (open)
        {
            open.Add(socket);
            count = open.Count;
        }
        try
        {
            if (!slack.SocketMode) await socket.Disconnect("link_disabled");
            else if (count > MostConnections) await socket.Disconnect("too_many_websockets");
            else await socket.Greet(count);
            joined.Add(socket);
            if (Deaf) await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            else await socket.Read();
        }
        finally
        {
            lock (open) open.Remove(socket);
            // Not before it is out of the list, or they would try this one again.
            socket.Over();
        }
    }

    /// <summary>An acknowledgement that comes late is forgiven; one by another socket is not heard.</summary>
    internal void Stray(string envelope, SlackSocket by)
    {
        if (!sent.TryGetValue(envelope, out var socket)) slack.Complain($"{envelope} is acknowledged, which nobody sent");
        else if (socket != by) slack.Complain($"{envelope} is acknowledged by another socket than it came by");
    }
}
