using CheckinBot.Bot.Words;
using CheckinBot.Bot.Workspaces;
using CheckinBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Edges.Slack.Install;

/// <summary>
/// Which organisation an installed workspace belongs to. The first workspace joins the only organisation, or begins one. Every further one
/// needs a link: whoever installs an app in a workspace of their own says there who has which e-mail, and could be anybody of ours.
/// </summary>
public sealed class JoinOrganisation(Database database, Workspaces.Workspaces workspaces)
{
    /// <returns>The organisation; or why there is none.</returns>
    public async Task<(Guid? Organisation, InstallOutcome Otherwise)> Of(SlackGrant grant, Guid? invited, Voice voice, CancellationToken cancel)
    {
        if (await workspaces.BoundTo(SlackInstallations.Edge, grant.Workspace, cancel) is { } bound)
            return invited is null || invited == bound ? (bound, default) : (null, InstallOutcome.Elsewhere);
        var organisations = await database.Organisations(cancel);
        if (invited is { } named)
        {
            if (!organisations.Exists(o => o.Id == named)) return (null, InstallOutcome.BadLink);
            return await workspaces.Join(SlackInstallations.Edge, grant.Workspace, named, cancel) == named ? (named, default) : (null, InstallOutcome.Elsewhere);
        }
        if (await HasAny(cancel)) return (null, InstallOutcome.NeedsLink);
        var newcomer = new Newcomer(grant.Name, voice.Language, "UTC");
        return (await workspaces.OrganisationOf(SlackInstallations.Edge, grant.Workspace, null, newcomer, cancel), InstallOutcome.NeedsLink);
    }

    private Task<bool> HasAny(CancellationToken cancel) => database.Read(Database.Everybody, db =>
        db.Workspaces.IgnoreQueryFilters().AnyAsync(w => w.Edge == SlackInstallations.Edge, cancel), cancel);
}
