using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace CheckinBot.Tests.Support.Slack;

/// <summary>The addresses at which an app may answer a command or a press: five times within half an hour, without a token (docs.slack.dev/interactivity/handling-user-interaction).</summary>
internal sealed class SlackResponses(FakeSlack slack)
{
    private const int MostUses = 5;
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    private readonly ConcurrentDictionary<string, Address> addresses = new(StringComparer.Ordinal);

    /// <param name="about">The message in which something was pressed; null for a command.</param>
    public string Give(SlackChannel channel, SlackUser user, SlackMessage? about)
    {
        var id = SlackIds.Secret(24);
        addresses[id] = new Address(channel, user, about, slack.Now + Life);
        return $"{slack.Url}/response/{id}";
    }

    public SlackReply Answer(string id, SlackCall call)
    {
        if (!addresses.TryGetValue(id, out var address)) return SlackRefusal.Bug("invalid_url", "Slack never gave this address") with { Status = 404 };
        if (address.Ends <= slack.Now) return new SlackRefusal("expired_url") { Status = 404 };
        if (Interlocked.Increment(ref address.Uses) > MostUses) return new SlackRefusal("used_url") { Status = 404 };
        lock (slack.World.Gate) return Do(slack, address.Channel, address.User, address.About, call.Arguments);
    }

    /// <summary>What an app answers to a command in the same breath is taken in the same way.</summary>
    public static SlackReply Do(FakeSlack slack, SlackChannel channel, SlackUser user, SlackMessage? about, JsonObject message)
    {
        if (On(message, "delete_original"))
        {
            if (message.Count > 1 || about is null) return SlackRefusal.Bug("invalid_arguments", "delete_original stands alone, and needs a message");
            channel.Change(about.Ts, m => m with { Deleted = true });
            return SlackReply.Ok();
        }
        if (CheckMessage.Of(slack, message) is { } wrong) return wrong;
        if (On(message, "replace_original"))
        {
            if (about is null) return SlackRefusal.Bug("invalid_arguments", "a command has no message that could be replaced");
            if (channel.Find(about.Ts) is null) return "message_not_found";
            channel.Change(about.Ts, m => m with { Versions = [.. m.Versions, ChangeInSlack.Merged(slack, m.Body, message)] });
            return SlackReply.Ok();
        }
        var kind = CheckBlocks.Name(message, "response_type") ?? "ephemeral";
        if (kind is not ("ephemeral" or "in_channel")) return SlackRefusal.Bug("invalid_arguments", $"response_type is {kind}");
        channel.Post(new SlackMessage([PostToSlack.Body(slack, message)], channel.Workspace.Bot.Id) { ByBot = true, OnlyFor = kind == "ephemeral" ? user.Id : null });
        return SlackReply.Ok();
    }

    private static bool On(JsonObject message, string name) => message[name] is JsonValue value && value.TryGetValue<bool>(out var on) && on;

    private sealed class Address(SlackChannel channel, SlackUser user, SlackMessage? about, DateTimeOffset ends)
    {
        public int Uses;

        public SlackChannel Channel => channel;
        public SlackUser User => user;
        public SlackMessage? About => about;
        public DateTimeOffset Ends => ends;
    }
}
