namespace CheckinBot.Tests.Support.Slack;

/// <summary>A method of the Web API.</summary>
/// <param name="Name">Such as <c>chat.postMessage</c>.</param>
/// <param name="Scope">What the bot must be allowed; empty when it needs nothing, or when it depends on what is asked.</param>
/// <param name="Tier">How often it may be called, 1 to 4; 0 for limits of its own.</param>
/// <param name="Json">It reads JSON as well as forms.</param>
/// <param name="Answer">What comes of it.</param>
internal sealed record SlackMethod(string Name, string Scope, int Tier, bool Json, Func<FakeSlack, SlackCall, SlackReply> Answer)
{
    /// <summary>It is called with the bot's token; the others come with the app's own, or with client id and secret.</summary>
    public bool ByBot { get; init; } = true;
}

/// <summary>The methods that this Slack knows, with their scopes, tiers and content types (docs.slack.dev/reference/methods).</summary>
internal static class SlackMethods
{
    private static readonly Dictionary<string, SlackMethod> All = new[]
    {
        new SlackMethod("auth.test", "", 0, true, (_, call) => SlackAccount.Test(call)),
        new SlackMethod("auth.teams.list", "", 2, false, (_, call) => SlackAccount.Teams(call)),
        new SlackMethod("auth.revoke", "", 3, false, SlackAccount.Revoke),
        new SlackMethod("team.info", "team:read", 3, false, (_, call) => SlackAccount.Team(call)),
        new SlackMethod("chat.postMessage", "chat:write", 0, true, PostToSlack.Message),
        new SlackMethod("chat.postEphemeral", "chat:write", 4, true, PostToSlack.Ephemeral),
        new SlackMethod("chat.update", "chat:write", 3, true, ChangeInSlack.Update),
        new SlackMethod("chat.delete", "chat:write", 3, true, ChangeInSlack.Delete),
        new SlackMethod("chat.unfurl", "links:write", 3, true, UnfurlInSlack.Do),
        new SlackMethod("conversations.open", "im:write", 3, true, (_, call) => SlackConversations.Open(call)),
        new SlackMethod("conversations.history", "", 3, false, SlackHistory.Of),
        new SlackMethod("conversations.info", "", 3, false, (_, call) => SlackConversations.Info(call)),
        new SlackMethod("conversations.members", "", 4, false, (_, call) => SlackConversations.Members(call)),
        new SlackMethod("users.list", "users:read", 2, false, (_, call) => SlackPeople.List(call)),
        new SlackMethod("users.info", "users:read", 4, false, (_, call) => SlackPeople.Info(call)),
        new SlackMethod("views.open", "", 4, true, ShowInSlack.Open),
        new SlackMethod("views.push", "", 4, true, ShowInSlack.Push),
        new SlackMethod("views.update", "", 4, true, ShowInSlack.Update),
        new SlackMethod("views.publish", "", 4, true, ShowInSlack.Publish),
        // Both are documented as forms, and answer JSON with invalid_arguments (langchain-ai/open-swe#2269).
        new SlackMethod("files.getUploadURLExternal", "files:write", 4, false, SlackUploads.Announce),
        new SlackMethod("files.completeUploadExternal", "files:write", 4, false, SlackUploads.Complete),
        new SlackMethod("apps.connections.open", "", 3, false, (slack, call) => slack.Sockets.Admit(call)) { ByBot = false },
        new SlackMethod("oauth.v2.access", "", 4, false, (slack, call) => slack.Authorizations.Access(call)) { ByBot = false },
        new SlackMethod("oauth.v2.exchange", "", 4, false, (slack, call) => slack.Authorizations.Exchange(call)) { ByBot = false },
    }.ToDictionary(m => m.Name, StringComparer.Ordinal);

    public static SlackMethod? Find(string name) => All.GetValueOrDefault(name);
}
