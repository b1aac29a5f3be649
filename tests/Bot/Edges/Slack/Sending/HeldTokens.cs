using System.Collections.Concurrent;
using CheckinBot.Bot.Edges.Slack.Web;
using CheckinBot.Tests.Support.Slack;

namespace CheckinBot.Tests.Bot.Edges.Slack.Sending;

/// <summary>The tokens of installations as they are now; one that was given up stays so until the app is installed again.</summary>
internal sealed class HeldTokens : ISlackTokens
{
    private readonly ConcurrentDictionary<string, SlackInstallation> installations = new();
    private readonly ConcurrentDictionary<string, bool> forgotten = new();

    public void Keep(SlackInstallation installation) => installations[installation.Workspace.Id] = installation;

    public Task<string?> Of(string workspace, CancellationToken cancel) =>
        Task.FromResult(installations.TryGetValue(workspace, out var kept) && !forgotten.ContainsKey(kept.Token) ? kept.Token : null);

    public Task Forget(string workspace, string token, CancellationToken cancel)
    {
        forgotten[token] = true;
        return Task.CompletedTask;
    }

    public bool Forgot(string token) => forgotten.ContainsKey(token);
}
