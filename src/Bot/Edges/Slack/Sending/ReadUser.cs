using System.Text.Json;
using CheckinBot.Bot.Workspaces;

namespace CheckinBot.Bot.Edges.Slack.Sending;

/// <summary>A user object (https://docs.slack.dev/reference/objects/user-object) as we know people.</summary>
public static class ReadUser
{
    /// <summary>Slackbot is a person by its fields, and nobody.</summary>
    private const string Slackbot = "USLACKBOT";

    /// <summary>Null for a bot, and for who has left.</summary>
    public static PlatformMember? Of(JsonElement user, string workspace)
    {
        if (user.ValueKind != JsonValueKind.Object || Text(user, "id") is not { } id || id == Slackbot || Is(user, "deleted") || Is(user, "is_bot") || Is(user, "is_workflow_bot")) return null;
        var profile = user.TryGetProperty("profile", out var own) && own.ValueKind == JsonValueKind.Object ? own : default;
        var email = Text(profile, "email")?.ToLowerInvariant();
        // Guests, and people of other companies in a shared channel, have an address that nobody of this company gave them.
        var guest = Is(user, "is_restricted") || Is(user, "is_ultra_restricted") || Is(user, "is_stranger") || IsOfAnother(user, workspace);
        var proven = !guest && !(user.TryGetProperty("is_email_confirmed", out var confirmed) && confirmed.ValueKind == JsonValueKind.False);
        return new PlatformMember(
            new Sighting(SlackEdge.Edge, workspace, id) { Locale = Text(user, "locale"), Zone = Zone(user) },
            new DirectoryEntry(Text(profile, "real_name") ?? Text(user, "real_name") ?? Text(user, "name") ?? "", proven && email is not null ? [email] : []));
    }

    /// <summary>Whoever is met in a channel shared with another company is no stranger to Slack: only the home it names tells them apart.</summary>
    private static bool IsOfAnother(JsonElement user, string workspace)
    {
        if (Text(user, "team_id") is not { } home || home == workspace) return false;
        if (!user.TryGetProperty("enterprise_user", out var grid) || grid.ValueKind != JsonValueKind.Object) return true;
        return Text(grid, "enterprise_id") != workspace
            && !(grid.TryGetProperty("teams", out var teams) && teams.ValueKind == JsonValueKind.Array && teams.EnumerateArray().Any(t => t.GetString() == workspace));
    }

    /// <summary>Null where Slack names none, or one that this machine does not know.</summary>
    private static string? Zone(JsonElement user) => Text(user, "tz") is { } zone && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _) ? zone : null;

    private static bool Is(JsonElement of, string name) => of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    private static string? Text(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var value) && value is { ValueKind: JsonValueKind.String } && value.GetString() is { Length: > 0 } text ? text : null;
}
