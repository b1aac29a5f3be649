using CheckinBot.Bot.Edges.Slack.Sending;
using CheckinBot.Bot.Edges.Slack.Settings;
using CheckinBot.Bot.Edges.Slack.Web;
using CheckinBot.Bot.Workspaces;

namespace CheckinBot.Bot.Edges.Slack.Receiving;

/// <summary>
/// Whose organisation a workspace that speaks to us is. What it says joins it to none: Slack signs for every workspace that has the app, also for one
/// that was not taken when it installed it. By OAuth the installation joins; a token of the configuration belongs to one workspace, which Slack names.
/// </summary>
public sealed class ServedWorkspaces(Workspaces.Workspaces workspaces, SlackSettings settings, SlackWeb web, ILogger<ServedWorkspaces> log)
{
    /// <summary>Null when it belongs to none, or to none yet.</summary>
    public async Task<Guid?> OrganisationOf(string workspace, Newcomer? newcomer, CancellationToken cancel)
    {
        if (await Has(workspace, cancel)) return await workspaces.OrganisationOf(SlackEdge.Edge, workspace, null, newcomer, cancel);
        log.LogWarning("Nothing is done of what the Slack workspace {Workspace} says: it belongs to no organisation here.", workspace);
        return null;
    }

    public async Task<bool> Has(string workspace, CancellationToken cancel) =>
        await workspaces.BoundTo(SlackEdge.Edge, workspace, cancel) is not null || await IsOurs(workspace, cancel);

    /// <summary>Asked only of a workspace that is new to us.</summary>
    private async Task<bool> IsOurs(string workspace, CancellationToken cancel) =>
        settings.BotToken is not null && await web.AuthTest(workspace, cancel) is { Ok: true } test && (test.Text("team_id") == workspace || test.Text("enterprise_id") == workspace);
}
