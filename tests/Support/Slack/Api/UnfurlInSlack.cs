using System.Text.Json.Nodes;

namespace CheckinBot.Tests.Support.Slack;

/// <summary>
/// Shows what is behind the app's links, under the message they stand in or in the composer; the message is named by channel and ts, or by what link_shared
/// gave (docs.slack.dev/reference/methods/chat.unfurl).
/// </summary>
internal static class UnfurlInSlack
{
    public static SlackReply Do(FakeSlack slack, SlackCall call)
    {
        if (call.Arguments["unfurls"] is not JsonObject { Count: > 0 } unfurls) return SlackRefusal.Bug("missing_unfurls", "unfurls is an object of addresses");
        var (shared, wrong) = Where(slack, call);
        if (wrong is not null) return wrong;
        foreach (var (url, unfurl) in unfurls)
            if (Wrong(slack, shared!, url, unfurl) is { } refusal) return refusal;
        // What is shown while somebody writes is gone with the next key.
        if (shared!.Message is { } message) shared.Channel!.Change(message.Ts, m => m with { Unfurls = (JsonObject)unfurls.DeepClone() });
        return SlackReply.Ok();
    }

    private static (SlackShared? Shared, SlackRefusal? Wrong) Where(FakeSlack slack, SlackCall call)
    {
        if (call["unfurl_id"] is not null || call["source"] is not null)
        {
            if (call["unfurl_id"] is not { } id) return (null, SlackRefusal.Bug("missing_unfurl_id", "a source has its unfurl_id beside it"));
            if (call["source"] is not { } source) return (null, SlackRefusal.Bug("missing_source", "an unfurl_id has its source beside it"));
            if (source is not ("composer" or "conversations_history")) return (null, SlackRefusal.Bug("invalid_source", $"there is no source {source}"));
            return slack.Unfurling.Find(id) is { } known && (known.Message is null) == (source == "composer") ? (known, null) : (null, SlackRefusal.Bug("invalid_unfurl_id", $"{id} was told of no link from {source}"));
        }
        if (call["channel"] is not { } place) return (null, SlackRefusal.Bug("missing_channel", "there is neither channel nor unfurl_id"));
        if (call["ts"] is not { } ts) return (null, SlackRefusal.Bug("missing_ts", "a channel has its ts beside it"));
        if (call.Installation!.Channel(place) is not { } channel) return (null, new SlackRefusal("cannot_find_channel"));
        return channel.Find(ts) is { OnlyFor: null } message ? (new SlackShared(channel, message, []), null) : (null, new SlackRefusal("cannot_find_message"));
    }

    private static SlackRefusal? Wrong(FakeSlack slack, SlackShared shared, string url, JsonNode? unfurl)
    {
        var stands = shared.Message is { } message ? message.Text?.Contains(url, StringComparison.Ordinal) is true : shared.Links.Contains(url);
        if (!stands) return SlackRefusal.Bug("cannot_unfurl_url", $"{url} is not in the message");
        if (!slack.Unfurling.Hears(url)) return SlackRefusal.Bug("cannot_unfurl_url", $"{url} is of no domain of the app's");
        if (shared.Message is { ByBot: true }) return SlackRefusal.Bug("cannot_unfurl_message", "the app's own messages unfurl nothing");
        if (unfurl is not JsonObject shown || shown["blocks"] is not JsonArray { Count: > 0 } blocks) return SlackRefusal.Bug("invalid_unfurls_format", $"{url} is shown by blocks");
        return CheckBlocks.Of(blocks, BlockPlace.Message, $"/unfurls/{url}/blocks") is { Count: > 0 } faults ? SlackRefusal.Bug("invalid_blocks", faults) : null;
    }
}

/// <summary>Where a link of the app's stands.</summary>
/// <param name="Message">Null while it is being written.</param>
/// <param name="Links">Those that Slack told of.</param>
internal sealed record SlackShared(SlackChannel? Channel, SlackMessage? Message, IReadOnlyList<string> Links);
