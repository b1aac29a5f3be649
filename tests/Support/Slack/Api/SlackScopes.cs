namespace CheckinBot.Tests.Support.Slack;

/// <summary>What an installation may do (docs.slack.dev/reference/scopes).</summary>
internal static class SlackScopes
{
    /// <summary>Every scope of a bot that some method here asks for, or some request to the app.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "app_mentions:read", "channels:history", "channels:read", "chat:write", "commands", "files:write", "groups:history", "groups:read",
        "im:history", "im:read", "im:write", "links:read", "links:write", "team:read", "users:read", "users:read.email",
    ];

    public static SlackRefusal? Lacks(SlackCall call, string scope) => call.Installation!.May(scope)
        ? null
        : new SlackRefusal("missing_scope") { Needed = scope, Provided = string.Join(',', call.Installation.Scopes.Order(StringComparer.Ordinal)) };

    /// <param name="what"><c>read</c> or <c>history</c>.</param>
    public static SlackRefusal? Lacks(SlackCall call, SlackChannel channel, string what) =>
        Lacks(call, $"{(channel.Person is not null ? "im" : channel.Private ? "groups" : "channels")}:{what}");
}
