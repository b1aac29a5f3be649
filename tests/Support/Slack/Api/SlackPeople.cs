using System.Text.Json.Nodes;

namespace CheckinBot.Tests.Support.Slack;

/// <summary>Who works in a workspace; those who left are in the list as well, and bots, and Slack's own.</summary>
internal static class SlackPeople
{
    /// <summary>Of one page.</summary>
    private const int Most = 200;

    public static SlackReply List(SlackCall call)
    {
        var installation = call.Installation!;
        if (installation.OrgWide && call["team_id"] is null) return SlackRefusal.Bug("missing_argument", "an organisation's token says which team_id it means");
        var workspace = installation.Reach.FirstOrDefault(w => w.Id == (call["team_id"] ?? installation.Workspace.Id));
        return workspace is null ? "team_not_found" : SlackPages.Of(call, workspace.Users, Most, "members", u => Of(call, u));
    }

    public static SlackReply Info(SlackCall call)
    {
        if (call["user"] is not { } id) return SlackRefusal.Missing("user");
        return call.Installation!.User(id) is { } user ? SlackReply.Ok(new KeyValuePair<string, JsonNode?>("user", Of(call, user))) : "user_not_found";
    }

    private static JsonObject Of(SlackCall call, SlackUser user) => Of(user, call.Installation!.May("users:read.email"), call.Is("include_locale"));

    public static JsonObject Of(SlackUser user, bool email, bool locale)
    {
        var profile = new JsonObject { ["real_name"] = user.Name, ["display_name"] = user.Name.Split(' ')[0], ["team"] = user.OtherTeam ?? user.Workspace.Id };
        // Slack's own user and bots have no address.
        if (email && !user.IsBot && user != user.Workspace.Slackbot) profile["email"] = user.Email;
        var json = new JsonObject
        {
            ["id"] = user.Id, ["team_id"] = user.OtherTeam ?? user.Workspace.Id, ["name"] = user.Handle, ["deleted"] = user.Deleted, ["profile"] = profile, ["is_bot"] = user.IsBot, ["is_app_user"] = false,
        };
        if (user.Workspace.Enterprise is { } enterprise) json["enterprise_user"] = new JsonObject { ["id"] = user.Id, ["enterprise_id"] = enterprise };
        // Of those who left only this is told.
        if (user.Deleted) return json;
        (json["real_name"], json["is_admin"], json["is_owner"], json["is_restricted"]) = (user.Name, user.Admin, false, user.Guest);
        (json["is_ultra_restricted"], json["is_email_confirmed"]) = (false, user.EmailConfirmed);
        if (user.Zone is { } zone)
        {
            var info = TimeZoneInfo.FindSystemTimeZoneById(zone);
            (json["tz"], json["tz_label"], json["tz_offset"]) = (zone, info.StandardName, (int)info.GetUtcOffset(user.Workspace.World.Clock.GetUtcNow()).TotalSeconds);
        }
        if (locale) json["locale"] = user.Locale;
        return json;
    }
}
