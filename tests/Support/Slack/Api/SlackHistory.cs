using System.Globalization;
using System.Text.Json.Nodes;

namespace CheckinBot.Tests.Support.Slack;

/// <summary>What stands in a channel, newest first (docs.slack.dev/reference/methods/conversations.history). Ephemeral and deleted messages and replies in threads are not in it.</summary>
internal static class SlackHistory
{
    public static SlackReply Of(FakeSlack slack, SlackCall call)
    {
        if (SlackConversations.Find(call, "history", out var channel) is { } refusal) return refusal;
        if (channel is { Person: null, BotIsIn: false }) return "not_in_channel";
        if (Wrong(call, "oldest") is { } oldest) return oldest;
        if (Wrong(call, "latest") is { } latest) return latest;
        var found = channel!.Standing.Where(m => (m.ThreadTs is null || m.ThreadTs == m.Ts) && Within(m.Ts, call)).Reverse().ToList();
        if (call["limit"] is { Length: > 3 } asked) return SlackRefusal.Bug("invalid_limit", $"the limit is {asked}, over 999");
        return SlackPages.Of(call, found, Math.Min(slack.MostHistory, call["limit"] is null ? 100 : 999), "messages", m => WriteMessage.Of(slack, channel, m, call.Is("include_all_metadata")));
    }

    private static bool Within(string ts, SlackCall call)
    {
        var (oldest, latest) = (Number(call["oldest"]) ?? 0, Number(call["latest"]) ?? decimal.MaxValue);
        var at = Number(ts)!.Value;
        return call.Is("inclusive") ? at >= oldest && at <= latest : at > oldest && at < latest;
    }

    private static SlackRefusal? Wrong(SlackCall call, string argument) =>
        call[argument] is { } text && Number(text) is null ? SlackRefusal.Bug($"invalid_ts_{argument}", $"{argument} is {text}, no number of seconds") : null;

    private static decimal? Number(string? text) => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}
