using System.Text.Json;
using CheckinBot.Bot.Edges.Slack.Blocks;
using CheckinBot.Bot.Edges.Slack.Web;
using CheckinBot.Bot.Turns;
using CheckinBot.Scheduling;
using CheckinBot.Storage.Addresses;
using CheckinBot.Storage.Ledger;

namespace CheckinBot.Bot.Edges.Slack.Sending;

/// <summary>
/// Looks into a conversation for a message that may have left. It is known by the delivery that its metadata names, or its blocks where
/// metadata did not come through.
/// </summary>
public sealed class FindSent(SlackWeb web, SlackAddresses addresses, WhenShown shown, TimeProvider clock)
{
    /// <summary>Slack's clock and ours may differ by so much.</summary>
    private static readonly TimeSpan Apart = TimeSpan.FromMinutes(1);

    /// <summary>How long a Slack that does not tell is asked, and the longest that it is left alone meanwhile.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1), LongestRest = TimeSpan.FromMinutes(1);

    /// <summary>The part of its age after which what nobody could tell is asked about again: a Slack that is down for an hour is not asked two thousand times about each message.</summary>
    private const double RestOfAge = 0.25;

    private const int MostPages = 10;

    public async Task<Outcome> Of(Address address, Delivery delivery, CancellationToken cancel)
    {
        var left = delivery.SentAt ?? delivery.NotBefore;
        if (address.Conversation is null && await Unopened(address, left, cancel) is { } unopened) return unopened;
        var conversation = address.Conversation!;
        string? cursor = null;
        for (var page = 0; page < MostPages; page++)
        {
            var answer = await web.History(address.Workspace, conversation, left - Apart, cursor, cancel);
            if (!answer.Ok) return Untold(answer, address, left);
            if (Messages(answer).FirstOrDefault(m => Names(m, delivery.Id)) is { ValueKind: JsonValueKind.Object } message && Text(message, "ts") is { } ts)
                return new Outcome.Sent(address.Edge, conversation, ts) { Workspace = address.Workspace };
            cursor = answer.Text("response_metadata", "next_cursor");
            if (string.IsNullOrEmpty(cursor)) return Missing(address, left);
        }
        return new Outcome.Ambiguous("too many messages");
    }

    /// <summary>A first message goes by the person's own id, and its answer was lost with the name of their conversation: it is opened to look into it. Null when it is.</summary>
    private async Task<Outcome?> Unopened(Address address, DateTimeOffset left, CancellationToken cancel)
    {
        var opened = await web.OpenDm(address.Workspace, address.UserId, cancel, waits: false);
        // Where Slack has nobody to speak to nobody reads it, and sending it again is told so.
        if (SlackFates.Of(opened, repeatable: true, attempt: 1) is Fate.StopHere) return new Outcome.Retry(TimeSpan.Zero);
        if (!opened.Ok) return Untold(opened, address, left);
        if (opened.Text("channel", "id") is not { } chat) return new Outcome.Ambiguous("no conversation");
        await addresses.KeepChat(address, chat, cancel);
        return null;
    }

    private Outcome Missing(Address address, DateTimeOffset left)
    {
        var age = clock.GetUtcNow() - left;
        return age >= shown.Missing ? new Outcome.Retry(TimeSpan.Zero) : InDoubt(address, "not shown yet", shown.Missing - age);
    }

    /// <summary>Later, where it only has no time; never, where we may not look.</summary>
    private Outcome.Ambiguous Untold(SlackAnswer answer, Address address, DateTimeOffset left) =>
        clock.GetUtcNow() - left is var age && age < Patience && SlackFates.Of(answer, repeatable: true, attempt: 1) is Fate.Again again
            ? InDoubt(address, answer.Error!, new[] { again.After, new[] { age * RestOfAge, LongestRest }.Min() }.Max())
            : new Outcome.Ambiguous(answer.Error!);

    private static Outcome.Ambiguous InDoubt(Address address, string why, TimeSpan after) => new(why) { AskAfter = after, Edge = address.Edge, Workspace = address.Workspace };

    private static bool Names(JsonElement message, Guid delivery) =>
        (message.TryGetProperty("metadata", out var metadata) && metadata.ValueKind == JsonValueKind.Object && Text(metadata, "event_type") == SlackMessage.EventType
            && metadata.TryGetProperty("event_payload", out var payload) && payload.ValueKind == JsonValueKind.Object && Text(payload, "delivery") == ShortId.Of(delivery))
        || (message.TryGetProperty("blocks", out var blocks) && blocks.ValueKind == JsonValueKind.Array
            && blocks.EnumerateArray().Any(b => b.ValueKind == JsonValueKind.Object && BlockIds.Delivery(Text(b, "block_id")) == delivery));

    private static IEnumerable<JsonElement> Messages(SlackAnswer answer) =>
        answer.Body is { } body && body.TryGetProperty("messages", out var all) && all.ValueKind == JsonValueKind.Array
            ? all.EnumerateArray().Where(m => m.ValueKind == JsonValueKind.Object) : [];

    private static string? Text(JsonElement of, string name) => of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
