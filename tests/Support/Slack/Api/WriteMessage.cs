using System.Text.Json.Nodes;

namespace CheckinBot.Tests.Support.Slack;

/// <summary>A message as Slack gives it in answers, in history and in what it sends to the app.</summary>
internal static class WriteMessage
{
    public static JsonObject Of(FakeSlack slack, SlackChannel channel, SlackMessage message, bool metadata)
    {
        var json = new JsonObject
        {
            ["type"] = "message", ["user"] = message.User, ["ts"] = message.Ts, ["text"] = message.Text ?? "", ["team"] = channel.Workspace.Id,
        };
        if (message.ByBot) (json["bot_id"], json["app_id"]) = (channel.Workspace.BotId, slack.AppId);
        if (message.Blocks is { } blocks) json["blocks"] = blocks.DeepClone();
        if (message.ThreadTs is { } thread) json["thread_ts"] = thread;
        if (metadata && message.Metadata is { } kept) json["metadata"] = kept.DeepClone();
        if (message.Edited) json["edited"] = new JsonObject { ["user"] = message.User, ["ts"] = message.Ts };
        return json;
    }
}
