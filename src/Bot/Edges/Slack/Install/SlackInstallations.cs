using CheckinBot.Bot.Edges.Slack.Tokens;
using CheckinBot.Bot.Workspaces;
using CheckinBot.Storage;
using CheckinBot.Storage.Addresses;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Edges.Slack.Install;

/// <summary>Workspaces that have installed the app, and those that have removed it.</summary>
public sealed class SlackInstallations(Database database, SealTokens seal, Workspaces.Workspaces workspaces, StopSending stop, TimeProvider clock, ILogger<SlackInstallations> log)
{
    public const string Edge = "slack";

    /// <summary>Why nothing is sent to a workspace that removed the app.</summary>
    public const string Uninstalled = "uninstalled";

    /// <summary>Told of a workspace whose tokens are others now, or gone.</summary>
    public event Action<string>? Changed;

    /// <summary>Stores what was allowed in place of what was before, and takes up sending again.</summary>
    public async Task Keep(Guid organisation, SlackGrant grant, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var sealedTokens = seal.Seal(grant.Workspace, grant.Tokens);
        await database.Write(organisation, async db =>
        {
            await db.Installations.Where(i => i.Edge == Edge && i.Workspace == grant.Workspace).ExecuteDeleteAsync(cancel);
            db.Installations.Add(new Installation
            {
                OrganisationId = organisation, Edge = Edge, Workspace = grant.Workspace, TeamId = grant.TeamId, EnterpriseId = grant.EnterpriseId, OrgWide = grant.OrgWide,
                BotUserId = grant.BotUserId, AppId = grant.AppId, Scopes = grant.Scopes, Sealed = sealedTokens, ExpiresAt = now + grant.For,
                InstalledById = grant.InstalledById, InstalledAt = now, UpdatedAt = now,
            });
            if (await db.Workspaces.SingleOrDefaultAsync(w => w.Edge == Edge && w.Id == grant.Workspace, cancel) is { } workspace)
                (workspace.Stopped, workspace.StoppedAt) = (null, null);
        }, cancel);
        Changed?.Invoke(grant.Workspace);
        log.LogInformation("The Slack workspace {Workspace} has installed the app.", grant.Workspace);
    }

    /// <summary>
    /// The app was removed, or its tokens were revoked. Slack tells of both, in either order, and may tell late: what was installed since
    /// stays. The tokens are deleted and nothing is sent there until the app is installed again.
    /// </summary>
    /// <param name="workspace">The installation's key, a team's or an enterprise's id.</param>
    /// <param name="at">When it happened, by the event's own time.</param>
    /// <param name="cancel">Ends the work.</param>
    public async Task Removed(string workspace, DateTimeOffset at, CancellationToken cancel)
    {
        if (await workspaces.BoundTo(Edge, workspace, cancel) is not { } organisation) return;
        var stays = await database.Write(organisation, async db =>
        {
            await db.Installations.Where(i => i.Edge == Edge && i.Workspace == workspace && i.InstalledAt <= at).ExecuteDeleteAsync(cancel);
            return await db.Installations.AnyAsync(i => i.Edge == Edge && i.Workspace == workspace, cancel);
        }, cancel);
        Changed?.Invoke(workspace);
        if (!stays) await stop.Workspace(organisation, Edge, workspace, Uninstalled, cancel);
    }
}
