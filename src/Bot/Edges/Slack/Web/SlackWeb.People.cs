namespace CheckinBot.Bot.Edges.Slack.Web;

public sealed partial class SlackWeb
{
    /// <param name="workspace">The installation's key.</param>
    /// <param name="cursor">Where the last page ended; null for the first.</param>
    /// <param name="team">Which workspace of an enterprise, where the app is installed for all of it; else null.</param>
    /// <param name="cancel">Ends the wait.</param>
    public Task<SlackAnswer> UsersPage(string workspace, string? cursor, string? team, CancellationToken cancel) => Call(workspace, "users.list", SlackArguments.Form(
        ("include_locale", Yes), ("limit", Page), ("cursor", cursor), ("team_id", team)), cancel);

    /// <summary>The workspaces of an enterprise for which the app was approved (https://docs.slack.dev/reference/methods/auth.teams.list).</summary>
    public Task<SlackAnswer> TeamsPage(string workspace, string? cursor, CancellationToken cancel) =>
        Call(workspace, "auth.teams.list", SlackArguments.Form(("limit", Page), ("cursor", cursor)), cancel);

    public Task<SlackAnswer> UserInfo(string workspace, string user, CancellationToken cancel) =>
        Call(workspace, "users.info", SlackArguments.Form(("user", user), ("include_locale", Yes)), cancel);

    public Task<SlackAnswer> MembersPage(string workspace, string channel, string? cursor, CancellationToken cancel) =>
        Call(workspace, "conversations.members", SlackArguments.Form(("channel", channel), ("limit", Page), ("cursor", cursor)), cancel);

    public Task<SlackAnswer> ChannelInfo(string workspace, string channel, CancellationToken cancel) =>
        Call(workspace, "conversations.info", SlackArguments.Form(("channel", channel), ("include_locale", Yes)), cancel);
}
