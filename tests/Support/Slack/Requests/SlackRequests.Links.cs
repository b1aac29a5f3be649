using System.Text.Json.Nodes;

namespace CheckinBot.Tests.Support.Slack;

/// <summary>Links of the app that people write (docs.slack.dev/reference/events/link_shared).</summary>
public sealed partial class SlackRequests
{
    /// <summary>Somebody wrote a link of the app: anywhere, whether the bot is there or not.</summary>
    public SlackRequest LinkShared(SlackUser from, SlackMessage message, params Uri[] links)
    {
        var channel = from.Workspace.Channel(message.Channel);
        return Shared(from, message.Channel, message.Ts, "conversations_history", channel?.BotIsIn ?? false, links,
            slack.Unfurling.Tell($"{message.Channel}.{message.Ts}", new SlackShared(channel, message, [.. links.Select(l => l.ToString())])));
    }

    /// <summary>Somebody is writing one, and has not sent it: where it will stand is not said.</summary>
    public SlackRequest LinkComposed(SlackUser from, params Uri[] links)
    {
        var id = slack.Unfurling.Tell(from.Id, new SlackShared(null, null, [.. links.Select(l => l.ToString())]));
        return Shared(from, "COMPOSER", id, "composer", botIsIn: true, links, id);
    }

    private SlackRequest Shared(SlackUser from, string channel, string ts, string source, bool botIsIn, Uri[] links, string id) => Event(from.Workspace, new()
    {
        ["type"] = "link_shared", ["user"] = from.Id, ["channel"] = channel, ["message_ts"] = ts, ["is_bot_user_member"] = botIsIn, ["unfurl_id"] = id, ["source"] = source,
        ["links"] = new JsonArray([.. links.Select(l => new JsonObject { ["domain"] = l.Host, ["url"] = l.ToString() })]),
    });
}
