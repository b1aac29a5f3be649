using System.Text.Json;
using CheckinBot.Bot.Edges.Slack.Tokens;
using CheckinBot.Bot.Edges.Slack.Web;

namespace CheckinBot.Bot.Edges.Slack.Install;

/// <summary>What a workspace allowed, as <c>oauth.v2.access</c> tells it. Where the app is installed for a whole Enterprise Grid, <c>team</c> is null and the enterprise is the workspace.</summary>
public sealed record SlackGrant(string Workspace, string Name, string BotUserId, string AppId, string Scopes, TokenPair Tokens)
{
    public string? TeamId { get; init; }
    public string? EnterpriseId { get; init; }
    public bool OrgWide { get; init; }

    /// <summary>How long the bot's token lasts; null: it does not end.</summary>
    public TimeSpan? For { get; init; }

    /// <summary>Slack's id of who allowed it.</summary>
    public string? InstalledById { get; init; }

    /// <summary>Null when it is not a bot's, or names no workspace.</summary>
    public static SlackGrant? Of(SlackAnswer answer)
    {
        if (TokensOf(answer) is not { } granted) return null;
        var orgWide = answer.Body!.Value.TryGetProperty("is_enterprise_install", out var flag) && flag.ValueKind == JsonValueKind.True;
        var (team, enterprise) = (answer.Text("team", "id"), answer.Text("enterprise", "id"));
        if ((orgWide ? enterprise : team) is not { Length: > 0 } workspace) return null;
        return new SlackGrant(workspace, answer.Text(orgWide ? "enterprise" : "team", "name") ?? workspace,
            answer.Text("bot_user_id") ?? "", answer.Text("app_id") ?? "", answer.Text("scope") ?? "", granted.Tokens)
        {
            TeamId = orgWide ? null : team, EnterpriseId = enterprise, OrgWide = orgWide, For = granted.For, InstalledById = answer.Text("authed_user", "id"),
        };
    }

    /// <summary>The tokens alone, which is what an exchange is about; null when there are none. One that ends without another to follow would leave us mute.</summary>
    public static (TokenPair Tokens, TimeSpan? For)? TokensOf(SlackAnswer answer)
    {
        if (!answer.Ok || answer.Text("token_type") is not (null or "bot") || answer.Text("access_token") is not { Length: > 0 } bot) return null;
        var ends = answer.Body!.Value.TryGetProperty("expires_in", out var seconds) && seconds.TryGetInt32(out var number) ? TimeSpan.FromSeconds(number) : (TimeSpan?)null;
        var refresh = answer.Text("refresh_token");
        return ends is not null && refresh is null ? null : (new TokenPair(bot, refresh), ends);
    }
}
