using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;

namespace CheckinBot.Tests.Support.Teams;

/// <summary>
/// The Bot Connector on this machine, over real HTTP and as strict as Teams: it keeps what a bot posts, serves rosters, refuses what Teams
/// refuses, and breaks when a story tells it to. What only a faulty bot would send is kept in <see cref="Complaints"/>.
/// </summary>
public sealed partial class FakeConnector : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> complaints = new();
    private readonly WatchedLog<ConnectorCall> calls = new();
    private readonly ServeRoster roster = new();
    private readonly TestAuthority? authority;
    private readonly FakeWorld world;
    private WebApplication? app;
    private Limits? limits;

    private FakeConnector(TestAuthority? authority, string appId, TimeProvider clock) =>
        (this.authority, AppId, world) = (authority, appId, new FakeWorld("28:" + appId, clock));

    public string AppId { get; }
    public string BotId => world.BotId;
    public string BotName { get; } = "CheckinBot";

    /// <summary>Such as <c>http://127.0.0.1:40123</c>; a tenant's service URL goes on from there.</summary>
    public string Url { get; private set; } = "";

    /// <summary>Now, by the clock that it was opened with.</summary>
    public DateTimeOffset Now => world.Clock.GetUtcNow();

    /// <summary>What goes wrong with a call that is otherwise right; nothing unless a story says otherwise.</summary>
    public Func<ConnectorCall, Fault?> Meddle { get; set; } = _ => null;

    /// <summary>Two writes to one conversation at a time are answered 412, as Teams sometimes does.</summary>
    public bool OneAtATime { get; set; }

    /// <summary>Requests that only a fault in the bot explains. Every story ends with an empty list.</summary>
    public IReadOnlyList<string> Complaints => [.. complaints];

    /// <summary>Every request, in the order of arrival.</summary>
    public IReadOnlyList<ConnectorCall> Calls => calls.All;

    /// <summary>How many requests were answered 429.</summary>
    public int Throttled => Calls.Count(c => c.Status == 429);

    /// <summary>Every conversation by its id; threads are conversations too.</summary>
    public IReadOnlyDictionary<string, FakeConversation> Conversations => world.Conversations;

    /// <summary>How many times a message has appeared or changed: where <see cref="Next"/> starts from.</summary>
    public int Revision => world.Changes.Count;

    /// <param name="authority">Who issues the bot's tokens; null takes every request without one, as a playground does.</param>
    /// <param name="clock">By which messages are dated and limits counted.</param>
    public static async Task<FakeConnector> Open(TestAuthority? authority = null, TimeProvider? clock = null)
    {
        var connector = new FakeConnector(authority, authority?.AppId ?? TeamsIds.Entra().ToString(), clock ?? TimeProvider.System);
        connector.app = await Loopback.Serve(connector.Answer);
        connector.Url = $"http://127.0.0.1:{Loopback.Port(connector.app)}";
        return connector;
    }

    /// <param name="region">The first segment of its service URL.</param>
    public FakeTenant AddTenant(string name = "nord", string region = "amer")
    {
        var tenant = new FakeTenant(this, world, region, name);
        world.Add(tenant);
        return tenant;
    }

    /// <summary>From now on calls beyond Microsoft's limits, multiplied by <paramref name="factor"/>, are answered 429 with Retry-After.</summary>
    public void Limit(double factor = 1) => limits = new Limits(factor, world.Clock);

    /// <summary>The next message, or change of one, that is as expected. Fails after 10 real seconds.</summary>
    /// <param name="conversation">Of that conversation, or of any thread of that channel.</param>
    /// <param name="after">A <see cref="Revision"/> read before.</param>
    public Task<PostedMessage> Next(string conversation, int after, Func<PostedMessage, bool>? expected = null) => world.Changes.Next(
        after,
        m => Is(m, conversation) && (expected?.Invoke(m) ?? true),
        () => string.Join('\n', world.Changes.All.Where(m => Is(m, conversation)).Select(m => $"{m.Revision} {m.Id} {(m.Deleted ? "deleted" : m.Activity.ToJsonString())}")));

    /// <summary>The next call that is as expected, at its arrival. Fails after 10 real seconds.</summary>
    /// <param name="after">A count of <see cref="Calls"/> read before.</param>
    public Task<ConnectorCall> NextCall(int after, Func<ConnectorCall, bool>? expected = null) => calls.Next(
        after, expected ?? (_ => true), () => string.Join('\n', calls.All.Select(c => $"{c.Number} {c.Method} {c.Path} {c.Status}")));

    public async ValueTask DisposeAsync()
    {
        if (app is not null) await app.DisposeAsync();
    }

    private static bool Is(PostedMessage message, string conversation) =>
        message.Conversation == conversation || message.Conversation.StartsWith(conversation + ";messageid=", StringComparison.Ordinal);
}
