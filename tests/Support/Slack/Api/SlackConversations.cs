using System.Text.Json.Nodes;

namespace CheckinBot.Tests.Support.Slack;

/// <summary>Channels and direct messages: open, describe, who is there.</summary>
internal static class SlackConversations
{
    private const int MostMembers = 200;

    public static SlackReply Open(SlackCall call)
    {
        // A form gives one id or several with commas; JSON may give a list.
        var asked = call.Arguments["users"] is JsonArray list ? string.Join(',', list.Select(u => (string?)u)) : call["users"];
        if (asked is null or "") return SlackRefusal.Bug("users_list_not_supplied", "there are no users");
        if (asked.Contains(',', StringComparison.Ordinal)) return SlackRefusal.Bug("invalid_user_combination", "a bot of ours speaks to one person at a time");
        if (call.Installation!.User(asked) is not { } user) return "user_not_found";
        if (user.IsBot) return "cannot_dm_bot";
        if (user.Deleted) return "user_disabled";
        var workspace = call.Installation.Reach.First(w => w.Knows(user));
        var known = workspace.HasWrittenTo(user);
        return SlackReply.Ok(new("no_op", known), new("already_open", known), new("channel", new JsonObject { ["id"] = workspace.DirectMessages(user).Id }));
    }

    public static SlackReply Info(SlackCall call)
    {
        if (Find(call, "read", out var channel) is { } refusal) return refusal;
        return SlackReply.Ok(new KeyValuePair<string, JsonNode?>("channel", Written(channel!, call.Is("include_num_members"))));
    }

    public static SlackReply Members(SlackCall call) =>
        Find(call, "read", out var channel) ?? SlackPages.Of(call, [.. Everybody(channel!)], MostMembers, "members", m => m);

    /// <summary>The bot is a member among others.</summary>
    private static IEnumerable<string> Everybody(SlackChannel channel) =>
        channel.Members.Select(m => m.Id).Concat(channel.BotIsIn ? [channel.Workspace.Bot.Id] : []);

    /// <param name="what">Of the scopes: <c>read</c> or <c>history</c>.</param>
    internal static SlackReply? Find(SlackCall call, string what, out SlackChannel? channel)
    {
        channel = null;
        if (call["channel"] is not { } id) return SlackRefusal.Missing("channel");
        channel = call.Installation!.Channel(id);
        if (channel is null or { Private: true, BotIsIn: false }) return "channel_not_found";
        if (SlackScopes.Lacks(call, channel, what) is { } lacking) return lacking;
        return null;
    }

    private static JsonObject Written(SlackChannel channel, bool count)
    {
        var json = new JsonObject
        {
            ["id"] = channel.Id, ["is_im"] = channel.Person is not null, ["is_channel"] = channel.Person is null, ["is_private"] = channel.Private || channel.Person is not null,
            ["is_archived"] = channel.Archived, ["context_team_id"] = channel.Workspace.Id, ["created"] = 1_700_000_000,
        };
        if (channel.Person is { } person) (json["user"], json["is_user_deleted"]) = (person.Id, person.Deleted);
        else (json["name"], json["is_member"], json["is_general"]) = (channel.Name, channel.BotIsIn, false);
        if (count) json["num_members"] = Everybody(channel).Count();
        return json;
    }
}
