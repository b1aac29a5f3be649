using System.Text.Json.Nodes;

namespace CheckinBot.Tests.Support.Slack;

/// <summary>Who the app is, where it is, and no longer.</summary>
internal static class SlackAccount
{
    public static SlackReply Test(SlackCall call)
    {
        var (installation, workspace) = (call.Installation!, call.Installation!.Workspace);
        var reply = SlackReply.Ok(
            new("url", $"https://{workspace.Domain}.slack.com/"), new("team", workspace.Name), new("user", workspace.Bot.Handle), new("team_id", workspace.Id),
            new("user_id", workspace.Bot.Id), new("bot_id", workspace.BotId), new("is_enterprise_install", installation.OrgWide));
        if (workspace.Enterprise is { } enterprise) reply.Body["enterprise_id"] = enterprise;
        // Of an organisation's token Slack gives the organisation where it gives the workspace otherwise.
        if (installation.OrgWide) reply.Body["team_id"] = workspace.Enterprise;
        return reply;
    }

    public static SlackReply Teams(SlackCall call) =>
        SlackPages.Of(call, call.Installation!.Reach, 1000, "teams", w => new JsonObject { ["id"] = w.Id, ["name"] = w.Name });

    public static SlackReply Revoke(FakeSlack slack, SlackCall call)
    {
        if (!call.Is("test")) slack.Tokens.Revoke(call.Token!);
        return SlackReply.Ok(new KeyValuePair<string, JsonNode?>("revoked", !call.Is("test")));
    }

    public static SlackReply Team(SlackCall call)
    {
        var installation = call.Installation!;
        if (installation.OrgWide && call["team"] is null) return SlackRefusal.Bug("missing_argument", "an organisation's token says which team it means");
        var workspace = installation.Reach.FirstOrDefault(w => w.Id == (call["team"] ?? installation.Workspace.Id));
        if (workspace is null) return "team_not_found";
        var team = new JsonObject { ["id"] = workspace.Id, ["name"] = workspace.Name, ["domain"] = workspace.Domain, ["email_domain"] = "" };
        if (workspace.Enterprise is { } enterprise) (team["enterprise_id"], team["enterprise_name"]) = (enterprise, "Grid");
        return SlackReply.Ok(new KeyValuePair<string, JsonNode?>("team", team));
    }
}
