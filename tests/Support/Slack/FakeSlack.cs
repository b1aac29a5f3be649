using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;

namespace CheckinBot.Tests.Support.Slack;

/// <summary>
/// Slack on this machine, over real HTTP and web sockets and as strict as Slack: its Web API under <c>{Url}/api/</c>, Socket Mode, the
/// addresses it hands out for uploads and for answers, and everybody's channels, modals and Homes. It refuses what Slack refuses, and breaks
/// when a story tells it to. What only a faulty app would send is kept in <see cref="Complaints"/>.
/// </summary>
public sealed partial class FakeSlack : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> complaints = new();
    private readonly WatchedLog<SlackCall> calls = new();
    private WebApplication? app;
    private SlackLimits? limits;

    private FakeSlack(TimeProvider clock)
    {
        World = new SlackWorld(clock);
        Tokens = new SlackTokens(clock);
        Triggers = new SlackTriggers { Clock = clock };
        Views = new SlackViews(World);
        Responses = new SlackResponses(this);
        Uploads = new SlackUploads(World);
        Sockets = new SlackSockets(this);
        Authorizations = new SlackAuthorizations(this);
        Requests = new SlackRequests(this);
        AppToken = SlackIds.AppToken(AppId);
    }

    public string AppId { get; } = SlackIds.New('A');
    public string ClientId { get; } = $"{SlackIds.Digits(13)}.{SlackIds.Digits(13)}";
    public string ClientSecret { get; } = SlackIds.Secret(32);
    public string SigningSecret { get; } = SlackIds.Secret(32);

    /// <summary>The app-level token <c>xapp-...</c>, with <c>connections:write</c>.</summary>
    public string AppToken { get; }

    /// <summary>Such as <c>http://127.0.0.1:40123</c>; methods are called at <c>{Url}/api/METHOD</c>.</summary>
    public string Url { get; private set; } = "";

    /// <summary>Tokens end after twelve hours and come with refresh tokens. It concerns what is installed from then on.</summary>
    public bool RotatesTokens { get; set; }

    /// <summary>Slack speaks to the app over sockets, and not over HTTP.</summary>
    public bool SocketMode { get; set; }

    /// <summary>Where the app may be sent back to after its installation.</summary>
    public HashSet<string> RedirectUrls { get; } = new(StringComparer.Ordinal);

    /// <summary>Metadata comes back with a message; without it Slack drops what is not registered.</summary>
    public bool KeepsMetadata { get; set; } = true;

    /// <summary>In how many messages or views a picture is refused after it was completed.</summary>
    public int PicturesTake { get; set; }

    /// <summary>The most messages that history gives at once: 15 for an app that is sold but is not in Slack's own market.</summary>
    public int MostHistory { get; set; } = 999;

    /// <summary>By which the three seconds of a <c>trigger_id</c> run: the clock of everything else unless a story says otherwise.</summary>
    public TimeProvider TriggerClock
    {
        get => Triggers.Clock;
        set => Triggers.Clock = value;
    }

    /// <summary>How Slack signs what it sends now, right in every point.</summary>
    public SlackSigning Signing => new(SigningSecret, Now);

    /// <summary>Now, by the clock that it was opened with.</summary>
    public DateTimeOffset Now => World.Clock.GetUtcNow();

    /// <summary>What goes wrong with a call that is otherwise right; nothing unless a story says otherwise.</summary>
    public Func<SlackCall, SlackFault?> Meddle { get; set; } = _ => null;

    /// <summary>Requests and answers that only a fault in the app explains. Every story ends with an empty list.</summary>
    public IReadOnlyList<string> Complaints => [.. complaints];

    /// <summary>Every request, in the order of arrival.</summary>
    public IReadOnlyList<SlackCall> Calls => calls.All;

    /// <summary>How many requests were answered 429.</summary>
    public int Throttled => Calls.Count(c => c.Status == 429);

    public IReadOnlyList<SlackWorkspace> Workspaces => World.Workspaces;
    public IReadOnlyList<SlackFile> Files => World.Files;

    /// <summary>Socket Mode.</summary>
    public SlackSockets Sockets { get; }

    /// <summary>What Slack sends to the app.</summary>
    public SlackRequests Requests { get; }

    /// <summary>What a person does who installs the app.</summary>
    public SlackAuthorizations Authorizations { get; }

    /// <summary>How many times a message has appeared or changed: where <see cref="Next"/> starts from.</summary>
    public int Revision => World.Changes.Count;

    /// <summary>The same of modals and Homes, for <see cref="NextView"/>.</summary>
    public int ViewRevision => Views.Changes.Count;

    /// <summary>Every modal and Home as it was shown, each change of it too, in order.</summary>
    public IReadOnlyList<SlackView> Shown => Views.Changes.All;

    /// <summary>The links that the app is told of: none until a story names its domain.</summary>
    public SlackUnfurling Unfurling { get; } = new();

    internal SlackWorld World { get; }
    internal SlackTokens Tokens { get; }
    internal SlackTriggers Triggers { get; }
    internal SlackViews Views { get; }
    internal SlackResponses Responses { get; }
    internal SlackUploads Uploads { get; }

    /// <param name="clock">By which messages are dated, tokens end and limits are counted.</param>
    public static async Task<FakeSlack> Open(TimeProvider? clock = null)
    {
        var slack = new FakeSlack(clock ?? TimeProvider.System);
        slack.app = await Loopback.Serve(slack.Answer);
        slack.Url = $"http://127.0.0.1:{Loopback.Port(slack.app)}";
        return slack;
    }

    /// <param name="enterprise">The organisation of Enterprise Grid that it belongs to, such as <c>SlackIds.New('E')</c>.</param>
    public SlackWorkspace AddWorkspace(string name = "Nord", string? enterprise = null) => World.Add(new SlackWorkspace(World, name, enterprise));

    /// <summary>The app is installed, as if somebody had gone through <see cref="Authorizations"/>.</summary>
    /// <param name="scopes">What it may do; all that any method needs unless told.</param>
    public SlackInstallation Install(SlackWorkspace workspace, bool orgWide = false, IEnumerable<string>? scopes = null)
    {
        var installation = new SlackInstallation(workspace, orgWide, scopes ?? SlackScopes.All);
        Tokens.Issue(installation, RotatesTokens);
        World.Add(installation);
        return installation;
    }

    /// <summary>Takes every token of it back, as removing the app does.</summary>
    public void Uninstall(SlackInstallation installation) => Tokens.RevokeAll(installation);

    /// <summary>The modals that somebody looks at, from the first to the one on top.</summary>
    public IReadOnlyList<SlackView> Modals(SlackUser user) => Views.Stack(user);

    /// <summary>The app's Home as somebody sees it; null while nothing is published.</summary>
    public SlackView? Home(SlackUser user) => Views.Home(user);

    /// <summary>From now on calls beyond Slack's limits, multiplied by <paramref name="factor"/>, are answered 429 with Retry-After.</summary>
    public void Limit(double factor = 1) => limits = new SlackLimits(factor, World.Clock);

    /// <summary>The next message, or change of one, that is as expected. Fails after 10 real seconds.</summary>
    /// <param name="after">A <see cref="Revision"/> read before.</param>
    public Task<SlackMessage> Next(SlackChannel channel, int after, Func<SlackMessage, bool>? expected = null) => World.Changes.Next(
        after,
        m => m.Channel == channel.Id && (expected?.Invoke(m) ?? true),
        () => string.Join('\n', World.Changes.All.Where(m => m.Channel == channel.Id).Select(m => $"{m.Revision} {m.Ts} {(m.Deleted ? "deleted" : m.Body.ToJsonString())}")));

    /// <summary>The next modal or Home of somebody, or change of one, that is as expected. Fails after 10 real seconds.</summary>
    /// <param name="after">A <see cref="ViewRevision"/> read before.</param>
    public Task<SlackView> NextView(SlackUser user, int after, Func<SlackView, bool>? expected = null) => Views.Changes.Next(
        after, v => v.User == user && (expected?.Invoke(v) ?? true), () => string.Join('\n', Views.Changes.All.Select(v => $"{v.Revision} {v.User.Name} {v.Body.ToJsonString()}")));

    /// <summary>The next call that is as expected, at its arrival. Fails after 10 real seconds.</summary>
    /// <param name="after">A count of <see cref="Calls"/> read before.</param>
    public Task<SlackCall> NextCall(int after, Func<SlackCall, bool>? expected = null) => calls.Next(
        after, expected ?? (_ => true), () => string.Join('\n', calls.All.Select(c => $"{c.Number} {c.Method} {c.Status} {c.Error}")));

    public async ValueTask DisposeAsync()
    {
        Sockets.KillAll();
        if (app is not null) await app.DisposeAsync();
    }

    internal void Complain(string what) => complaints.Enqueue(what);
}
