using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CheckinBot.Tests.Support.Teams;

/// <summary>What Teams asks of a request to open a conversation, as Microsoft's own tests against Teams found it (microsoft/teams.net, CreateConversation-API-Behavior).</summary>
internal static partial class CheckCreation
{
    public static bool IsGroup(JsonObject body) => body["isGroup"] is JsonValue value && value.TryGetValue<bool>(out var group) && group;

    public static string? ChannelOf(JsonObject body) => CheckActivity.Text((body["channelData"] as JsonObject)?["channel"], "id");

    public static string? MemberOf(JsonObject? body) => body?["members"] is JsonArray and [var only] ? CheckActivity.Text(only, "id") : null;

    /// <param name="botId">Who may stand in <c>bot</c>.</param>
    public static Refusal? Of(ConnectorCall call, string botId)
    {
        var body = call.Body!;
        if (body["bot"] is { } bot && CheckActivity.Text(bot, "id") != botId) return Refusal.Bug($"The bot is {bot.ToJsonString()}, not itself.");
        var tenant = CheckActivity.Text(body, "tenantId");
        if (tenant is not null && tenant != call.Tenant) return Refusal.Bug($"The tenant {tenant} is not that of the service URL.");
        var activity = body["activity"] as JsonObject;
        if (activity is not null && CheckActivity.Of(activity, botId) is { } wrong) return wrong;
        if (!IsGroup(body)) return OfPersonal(body, tenant);
        if (ChannelOf(body) is null) return Refusal.Bug("A bot cannot open a group chat.");
        return activity is null ? Refusal.Bug("A thread begins with an activity.") : null;
    }

    private static Refusal? OfPersonal(JsonObject body, string? tenant)
    {
        if (tenant is null) return Refusal.Bug("The conversation has no tenantId.");
        if (body["members"] is not JsonArray { Count: 1 }) return Refusal.Bug("A chat has exactly one member beside the bot.");
        var member = MemberOf(body);
        if (member is null) return Refusal.Bug("The member has no id.");
        if (member.Contains('@', StringComparison.Ordinal)) return Refusal.Bug($"A member is not known by an address: {member}");
        return Guid.TryParse(member, out _) || Mri().IsMatch(member) ? null : Refusal.Bug($"A member's id is no 29:1... as Teams gives it: {member}");
    }

    [GeneratedRegex("^29:1[A-Za-z0-9_-]{30,}$")]
    private static partial Regex Mri();
}
