using System.Text.Json.Nodes;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Talk;
using CheckinBot.Bot.Edges.Slack.Answering;
using CheckinBot.Bot.Edges.Slack.Blocks;
using CheckinBot.Bot.Edges.Slack.Blocks.Kit;
using CheckinBot.Bot.Edges.Slack.Sending;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Words;

namespace CheckinBot.Bot.Edges.Slack.Receiving;

/// <summary>A submitted form. Its answer decides what becomes of the modal, so it is waited for; the message that it came from becomes the receipt.</summary>
public sealed class HearSubmission(FindSlackSpeaker speakers, Conversation conversation, AnswerInSlack answer, SlackPictures pictures, PublishHome home, Afterwork afterwork)
{
    private static readonly CancellationToken ToTheEnd = CancellationToken.None;

    public async Task<Submitted> Hear(SlackScene scene)
    {
        var speaker = scene.Speaker;
        var view = JsonNode.Parse(scene.Input.Json.At("view")!.Value.GetRawText())!;
        if (ModalMetadata.Read((string?)view["private_metadata"]) is not { Do: { } action } metadata) return Submitted.Closed;
        if (speaker.Person is not { } person) return Submitted.Shows(await answer.Modal(speaker, TalkCards.Stranger(Voice.Of(null)), null, ToTheEnd));
        var source = MessageAt.Read(metadata.Edge);
        var turn = new Pressed(speaker.Organisation, person, await speakers.Place(speaker, source?.Channel, ToTheEnd), action, ReadModal.Inputs(view)) { Once = scene.Input.Key };
        switch (await conversation.Answer(turn, ToTheEnd))
        {
            case Reply.Problems problems:
                var files = (await pictures.Of(speaker.Workspace, problems.Form, ToTheEnd)).Of;
                return new Submitted(RefuseModal.Of(view, problems, files), SlackModal.Of(problems.Form, files, metadata.Edge, problems.ByInput, turn.Inputs));
            case Reply.Replace { Card: var card } replaced:
                afterwork.Keep(Show(speaker, person, source, card, replaced.Delivery ?? ActionText.Read(action)?.First, replaced.Delivery is not null));
                return Submitted.Closed;
            case Reply.New { Card: var said }:
                afterwork.Keep(home.IfSeen(speaker, person, ToTheEnd));
                return Submitted.Shows(await answer.Modal(speaker, said, null, ToTheEnd));
            default:
                return Submitted.Closed;
        }
    }

    /// <summary>Too late for an answer: the modal, which says that it is being saved, shows what became of it.</summary>
    public async Task Follow(SlackScene scene, Submitted submitted, IReadOnlyList<Voice> voices)
    {
        if (scene.Modal is { } modal) await answer.Become(scene.Speaker, modal, submitted.Later ?? PlainView.Saying("Slack.Saved", voices), ToTheEnd);
    }

    private async Task Show(SlackSpeaker speaker, Guid person, MessageAt? source, Card card, Guid? delivery, bool isNew)
    {
        // A row that was no message before is one of its own here: what the form was opened from stays what it is.
        if (source is not null && !isNew) await answer.ReplaceAt(speaker, source, card, delivery, ToTheEnd);
        else await answer.Tell(speaker, card, delivery, ToTheEnd);
        await home.IfSeen(speaker, person, ToTheEnd);
    }
}

/// <param name="Answer">What becomes of the modal at once; null closes it.</param>
/// <param name="Later">What it shows when that moment has passed; null says that all is saved.</param>
public sealed record Submitted(SlackJson? Answer, SlackJson? Later)
{
    public static Submitted Closed => new(null, null);

    public static Submitted Shows(SlackJson view) => new(new UpdateView(view), view);

    /// <summary>The answer when the work takes longer than Slack waits.</summary>
    public static UpdateView Saving(IReadOnlyList<Voice> voices) => new(PlainView.Saying(SayMeanwhile.Saving, voices));
}
