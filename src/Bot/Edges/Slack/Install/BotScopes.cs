namespace CheckinBot.Bot.Edges.Slack.Install;

/// <summary>What the bot asks a workspace to allow, and what for. The manifest names the same, and a test compares them: a scope that is only in one of them is missing where it counts.</summary>
public static class BotScopes
{
    public static readonly IReadOnlyList<string> All =
    [
        "chat:write",        // to answer, and to replace its own cards
        "commands",          // /okr and the shortcuts
        "im:write",          // to open the conversation with a person
        "im:history",        // to hear what is said there, and to find what it sent when an answer was lost
        "app_mentions:read", // to hear its name in a channel, and nothing else that is said there
        "users:read",        // names, zones and languages
        "users:read.email",  // to recognise the people of the organisation
        "files:write",       // charts
        "channels:read",     // the members of a channel that becomes a team
        "groups:read",       // the same for private channels
        "links:read",        // to see links to its own pages
        "links:write",       // and to say beside them what they show
    ];
}
