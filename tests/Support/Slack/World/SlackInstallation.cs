namespace CheckinBot.Tests.Support.Slack;

/// <summary>The app as it was installed: in one workspace, or in a whole organisation of Enterprise Grid.</summary>
public sealed class SlackInstallation
{
    internal SlackInstallation(SlackWorkspace workspace, bool orgWide, IEnumerable<string> scopes) =>
        (Workspace, OrgWide, Scopes) = (workspace, orgWide, [.. scopes]);

    /// <summary>Where; for an organisation the workspace from which it was installed.</summary>
    public SlackWorkspace Workspace { get; }

    /// <summary>In all workspaces of the organisation, under one token.</summary>
    public bool OrgWide { get; }

    /// <summary>What it may do; a story may take one away.</summary>
    public HashSet<string> Scopes { get; }

    /// <summary>The newest token.</summary>
    public string Token { get; internal set; } = "";

    /// <summary>The newest refresh token; null while tokens do not rotate.</summary>
    public string? RefreshToken { get; internal set; }

    /// <summary>Workspaces that its token reaches.</summary>
    public IReadOnlyList<SlackWorkspace> Reach => OrgWide ? [.. Workspace.World.Workspaces.Where(w => w.Enterprise == Workspace.Enterprise)] : [Workspace];

    /// <summary>What limits are counted by.</summary>
    internal string Key => OrgWide ? Workspace.Enterprise! : Workspace.Id;

    internal SlackUser? User(string? id) => Reach.Select(w => w.User(id)).FirstOrDefault(u => u is not null);

    internal SlackChannel? Channel(string? id) => Reach.Select(w => w.Channel(id)).FirstOrDefault(c => c is not null);

    internal bool May(string scope) => Scopes.Contains(scope);
}
