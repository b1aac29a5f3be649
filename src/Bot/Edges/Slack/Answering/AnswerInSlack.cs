using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Deliveries;
using CheckinBot.Bot.Edges.Http;
using CheckinBot.Bot.Edges.Slack.Blocks;
using CheckinBot.Bot.Edges.Slack.Blocks.Kit;
using CheckinBot.Bot.Edges.Slack.Receiving;
using CheckinBot.Bot.Edges.Slack.Sending;
using CheckinBot.Bot.Edges.Slack.Web;
using CheckinBot.Bot.Words;

namespace CheckinBot.Bot.Edges.Slack.Answering;

/// <summary>Puts a card where it belongs: into the message, modal or Home that was pressed, beside it for one reader, or into their own chat.</summary>
public sealed class AnswerInSlack(SlackWeb web, SlackPictures pictures, SlackOwnChat chats, NoteWhere note, Persist<SlackAnswer> persist)
{
    private static readonly string[] Gone = ["message_not_found", "cant_update_message", "edit_window_closed"];

    /// <summary>Opens a modal: true when Slack did, now or when the same request came before, which is how a trigger is found spent.</summary>
    /// <param name="scene">With a trigger that still lives.</param>
    /// <param name="card">A form, or a card to be read.</param>
    /// <param name="source">The message that it came from, carried along so that it can become the receipt.</param>
    /// <param name="cancel">Ends the work.</param>
    public async Task<bool> Open(SlackScene scene, Card card, MessageAt? source, CancellationToken cancel) =>
        scene.LiveTrigger is { } trigger
        && await web.ViewsOpen(scene.Speaker.Workspace, trigger, await Modal(scene.Speaker, card, source, cancel), cancel) is { Ok: true } or { Error: "exchanged_trigger_id" };

    public async Task<Modal> Modal(SlackSpeaker speaker, Card card, MessageAt? source, CancellationToken cancel) =>
        SlackModal.Of(card, (await pictures.Of(speaker.Workspace, card, cancel)).Of, source?.ToString());

    /// <summary>The card as the arguments of a message.</summary>
    public async Task<Message> Message(SlackSpeaker speaker, Card card, Posting? posting, CancellationToken cancel) =>
        SlackMessage.Of(card, (await pictures.Of(speaker.Workspace, card, cancel)).Of, posting);

    /// <summary>A new message to the person, in their own chat. A card of the ledger is noted where it stands.</summary>
    public async Task Tell(SlackSpeaker speaker, Card card, Guid? delivery, CancellationToken cancel, string? again = null)
    {
        if (await chats.Of(speaker, cancel) is { } chat) await Post(speaker, chat, null, card, delivery, cancel, again);
    }

    /// <summary>A new message where it was asked for, in the thread of what was said there.</summary>
    public async Task Post(SlackSpeaker speaker, string channel, string? thread, Card card, Guid? delivery, CancellationToken cancel, string? again = null)
    {
        var message = await Message(speaker, card, new Posting(delivery) { Again = again }, cancel) with { ThreadTs = thread };
        var sent = await persist.Send(token => web.PostMessage(speaker.Workspace, channel, message, token), cancel);
        if (sent.Ok && delivery is { } row)
            await note.Of(speaker.Organisation, row, SlackEdge.Edge, speaker.Workspace, sent.Text("channel") ?? channel, sent.Text("ts") ?? "", cancel);
    }

    /// <summary>What was pressed becomes that card, for everybody who sees it.</summary>
    public async Task Replace(SlackScene scene, Card card, Guid? delivery, CancellationToken cancel)
    {
        if (scene.Message is { } at) await ReplaceAt(scene.Speaker, at, card, delivery, cancel);
        else if (scene.IsEphemeral && scene.ResponseUrl is { } url)
            await Respond(url, With(await Message(scene.Speaker, card, new Posting(delivery, Versions.Next()), cancel), replace: true), cancel);
        else if (scene.Modal is { } modal)
            await Become(scene.Speaker, modal, await Modal(scene.Speaker, card, null, cancel), cancel);
        else await Tell(scene.Speaker, card, delivery, cancel);
    }

    /// <summary>Who pressed on a message that is gone gets it as a new one.</summary>
    public async Task ReplaceAt(SlackSpeaker speaker, MessageAt at, Card card, Guid? delivery, CancellationToken cancel)
    {
        var message = await Message(speaker, card, new Posting(delivery, Versions.Next()), cancel);
        var changed = await persist.Repeat(token => web.Update(speaker.Workspace, at.Channel, at.Ts, message, token), cancel);
        if (!changed.Ok && Gone.Contains(changed.Error)) await Tell(speaker, card, delivery, cancel);
    }

    /// <summary>Beside what was asked, for the asker alone.</summary>
    public async Task Whisper(SlackScene scene, Card card, CancellationToken cancel)
    {
        if (scene.ResponseUrl is { } url) await Respond(url, With(await Message(scene.Speaker, card, null, cancel), replace: false), cancel);
        else await Tell(scene.Speaker, card, null, cancel);
    }

    /// <summary>Among others nothing is said of what was asked, only where the answer is.</summary>
    public Task Hint(SlackSpeaker speaker, string channel, Voice voice, CancellationToken cancel) =>
        persist.Send(token => web.PostEphemeral(speaker.Workspace, channel, speaker.User, new PlainMessage(voice["Talk.Elsewhere"]), token), cancel);

    /// <summary>A modal that stands open shows something else.</summary>
    public Task Become(SlackSpeaker speaker, string modal, SlackJson view, CancellationToken cancel) =>
        persist.Repeat(token => web.ViewsUpdate(speaker.Workspace, modal, view, null, token), cancel);

    /// <summary>To whom a command or a press came from, by the address that came with it.</summary>
    public Task Respond(Uri url, SlackJson message, CancellationToken cancel) => persist.Send(token => web.Respond(url, message, token), cancel);

    private static Message With(Message message, bool replace) => message with { ReplaceOriginal = replace, ResponseType = "ephemeral" };
}

/// <summary>A message, as a modal that was opened from it carries it along.</summary>
public sealed record MessageAt(string Channel, string Ts)
{
    public static MessageAt? Read(string? text) => text?.Split('/') is [{ Length: > 0 } channel, { Length: > 0 } ts] ? new MessageAt(channel, ts) : null;

    public override string ToString() => $"{Channel}/{Ts}";
}

/// <summary>Blocks must not keep their ids when a message changes, or clients keep what was typed into the old ones.</summary>
internal static class Versions
{
    private static int last = (int)(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() & 0xFFFFFF);

    public static int Next() => Interlocked.Increment(ref last);
}
