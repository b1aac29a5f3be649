using CheckinBot.Bot.Edges.Slack.Sending;
using CheckinBot.Bot.Edges.Slack.Settings;
using CheckinBot.Bot.Edges.Slack.Web;
using CheckinBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Edges.Slack.Listed;

/// <summary>A workspace, or a whole enterprise where the app is installed for all of it, and whose it is.</summary>
public sealed record OurWorkspace(Guid Organisation, string Id);

/// <summary>
/// The workspaces that organisations here have. The one of a configured token joins the only organisation as soon as there is one: people are to be
/// asked before any of them has said a word.
/// </summary>
public sealed class OurWorkspaces(Database database, Workspaces.Workspaces workspaces, SlackSettings settings, SlackWeb web)
{
    /// <summary>Those that take messages now; null while Slack does not say whose the configured token is.</summary>
    public async Task<List<OurWorkspace>?> All(CancellationToken cancel)
    {
        if ((await database.Organisations(cancel)).Count == 0) return [];
        var bound = await database.Read(Database.Everybody, db => db.Workspaces.IgnoreQueryFilters().Where(w => w.Edge == SlackEdge.Edge).ToListAsync(cancel), cancel);
        if (bound.Count == 0 && settings.BotToken is not null)
            return await web.AuthTest("", cancel) is not { Ok: true } test ? null : await Bound(test, cancel) is { } first ? [first] : [];
        return [.. bound.Where(w => w.Stopped is null).Select(w => new OurWorkspace(w.OrganisationId, w.Id))];
    }

    /// <summary>The workspaces of an enterprise in which the app is; one null for a workspace by itself.</summary>
    /// <exception cref="InvalidOperationException">Slack does not say.</exception>
    public async Task<IReadOnlyList<string?>> Within(OurWorkspace ours, CancellationToken cancel)
    {
        if (!ours.Id.StartsWith('E')) return [null];
        var (teams, cursor) = (new List<string?>(), (string?)null);
        do
        {
            var page = await web.TeamsPage(ours.Id, cursor, cancel);
            if (!page.Ok) throw new InvalidOperationException($"Slack did not say in which workspaces the app is ({page.Error}).");
            teams.AddRange((page.Body?.List("teams") ?? []).Select(t => t.Text("id")));
            cursor = page.Text("response_metadata", "next_cursor");
        }
        while (!string.IsNullOrEmpty(cursor));
        return teams;
    }

    private async Task<OurWorkspace?> Bound(SlackAnswer test, CancellationToken cancel) =>
        test.Text("team_id") is { } id && await workspaces.OrganisationOf(SlackEdge.Edge, id, null, null, cancel) is { } organisation ? new OurWorkspace(organisation, id) : null;
}
