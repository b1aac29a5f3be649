using CheckinBot.Bot.Edges.Slack.Blocks.Kit;
using CheckinBot.Scheduling;

namespace CheckinBot.Bot.Edges.Slack.Web;

public sealed partial class SlackWeb
{
    /// <param name="workspace">The installation's key.</param>
    /// <param name="channel">A conversation's id; <c>D…</c> for a person's. Here alone the person's own id does too, and the answer's <c>channel</c> names their conversation.</param>
    /// <param name="message">As <c>SlackMessage.Of</c> makes it.</param>
    /// <param name="cancel">Ends the wait; it may have left by then.</param>
    /// <param name="permit">The ledger's leave to send it; null for an answer.</param>
    public Task<SlackAnswer> PostMessage(string workspace, string channel, SlackJson message, CancellationToken cancel, Permit? permit = null) =>
        Call(workspace, SlackMethods.Post, With(message, ("channel", channel)), cancel, permit, channel: channel);

    /// <summary>The same message anew. Text without blocks would take its blocks away, so a message has both.</summary>
    public Task<SlackAnswer> Update(string workspace, string channel, string ts, SlackJson message, CancellationToken cancel) =>
        Call(workspace, "chat.update", With(message, ("channel", channel), ("ts", ts)), cancel);

    /// <summary>For one person's eyes, in a channel where both are. Nobody can read it back or update it.</summary>
    public Task<SlackAnswer> PostEphemeral(string workspace, string channel, string user, SlackJson message, CancellationToken cancel) =>
        Call(workspace, "chat.postEphemeral", With(message, ("channel", channel), ("user", user)), cancel);

    /// <summary>Opens the conversation with one person, or finds it: the same <c>channel.id</c> each time, so it may be repeated.</summary>
    /// <param name="workspace">The installation's key.</param>
    /// <param name="user">Their id.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <param name="waits">False for who is in no hurry: told when to come back, rather than standing in the line of those who are.</param>
    public Task<SlackAnswer> OpenDm(string workspace, string user, CancellationToken cancel, bool waits = true) =>
        Call(workspace, "conversations.open", SlackArguments.Form(("users", user)), cancel, waits: waits);

    /// <summary>What stands in a conversation since then, with the metadata of our own messages.</summary>
    public Task<SlackAnswer> History(string workspace, string channel, DateTimeOffset oldest, string? cursor, CancellationToken cancel) =>
        Call(workspace, SlackMethods.History, SlackArguments.Form(
            ("channel", channel), ("oldest", Ts(oldest)), ("inclusive", Yes), ("include_all_metadata", Yes), ("limit", Page), ("cursor", cursor)), cancel);

    /// <summary>What is shown under links of ours.</summary>
    /// <param name="workspace">The installation's key.</param>
    /// <param name="channel">Where the links stand.</param>
    /// <param name="ts">The message they stand in.</param>
    /// <param name="unfurls">By link.</param>
    /// <param name="cancel">Ends the wait.</param>
    public Task<SlackAnswer> Unfurl(
        string workspace, string channel, string ts, IReadOnlyDictionary<string, Unfurl> unfurls,
        CancellationToken cancel) => Call(workspace, "chat.unfurl", SlackArguments.Json(json =>
    {
        json.WriteString("channel"u8, channel);
        json.WriteString("ts"u8, ts);
        json.WriteStartObject("unfurls"u8);
        foreach (var (link, shown) in unfurls)
        {
            json.WritePropertyName(link);
            shown.WriteItem(json);
        }
        json.WriteEndObject();
    }), cancel);
}
