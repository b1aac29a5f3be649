using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Talk;
using CheckinBot.Bot.Commands;
using CheckinBot.Bot.Edges.Slack.Answering;
using CheckinBot.Bot.Edges.Slack.Blocks.Kit;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Words;

namespace CheckinBot.Bot.Edges.Slack.Receiving;

/// <summary><c>/okr …</c>: answered to whoever typed it, and to nobody else unless they type <c>/okr share …</c>. A form opens at once, or waits in their own chat when it does not.</summary>
public sealed class HearCommand(FindSlackSpeaker speakers, Conversation conversation, AnswerInSlack answer, KeptMessages kept, ReferToPeople people, CommandWords words)
{
    private static readonly string[] Share = ["share", "partager"];
    private static readonly CancellationToken ToTheEnd = CancellationToken.None;

    /// <summary>Whether what was typed may change anything: what only looks writes nothing at all.</summary>
    public bool Changes(SlackInput input) => words.Find(Typed(input).Words) is { Command.Changes: true };

    /// <returns>The message that answers it; null when there is none.</returns>
    public async Task<SlackJson?> Hear(SlackScene scene)
    {
        var speaker = scene.Speaker;
        if (speaker.Person is not { } person) return await Ephemeral(speaker, TalkCards.Stranger(Voice.Of(null)));
        var (typed, shared) = Typed(scene.Input);
        var place = shared ? await speakers.Place(speaker, scene.Input.Channel, ToTheEnd) : Place.Own;
        var turn = new Said(speaker.Organisation, person, place, await people.In(speaker, typed, null, ToTheEnd))
        {
            Once = scene.Input.Key, Met = speaker.Met, Strangers = await people.Strangers(speaker, typed, null, ToTheEnd),
        };
        if (await conversation.Answer(turn, ToTheEnd) is not Reply.New reply) return null;
        if (reply.Card.IsForm && await answer.Open(scene, reply.Card, null, ToTheEnd)) return null;
        if (reply.Card.IsForm || reply.Delivery is not null)
        {
            await answer.Tell(speaker, reply.Card, reply.Delivery, ToTheEnd, reply.Delivery is null ? OpenSlackForm.Again(turn.Words) : null);
            return Line(Voice.Of(reply.Card.Lang)[reply.Card.IsForm ? "Slack.FormInChat" : "Talk.Elsewhere"]);
        }
        if (!shared || place is not Place.Channel || reply.Privately) return await kept.Of(reply.Card, () => Ephemeral(speaker, reply.Card));
        return await Ephemeral(speaker, reply.Card) with { ResponseType = "in_channel" };
    }

    /// <summary>The answer that came too late for the request, where the command was typed.</summary>
    public Task Follow(SlackInput input, SlackJson message, CancellationToken cancel) =>
        Uri.TryCreate(input.Json.Text("response_url"), UriKind.Absolute, out var url) ? answer.Respond(url, message, cancel) : Task.CompletedTask;

    /// <summary>What is said when the answer takes longer than Slack waits.</summary>
    public static PlainMessage Soon(bool changes, IReadOnlyList<Voice> voices) => SayMeanwhile.Line(changes ? SayMeanwhile.Saving : "Slack.Loading", voices);

    private async Task<Message> Ephemeral(SlackSpeaker speaker, Card card) => await answer.Message(speaker, card, null, ToTheEnd) with { ResponseType = "ephemeral" };

    private static PlainMessage Line(string text) => new(text) { ResponseType = "ephemeral" };

    private static (string Words, bool Shared) Typed(SlackInput input)
    {
        var text = (input.Json.Text("text") ?? "").Trim();
        var first = text.Split(' ', 2)[0];
        return Share.Contains(first, StringComparer.OrdinalIgnoreCase) ? (text[first.Length..].Trim(), true) : (text, false);
    }
}
