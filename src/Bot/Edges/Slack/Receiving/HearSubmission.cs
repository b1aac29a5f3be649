using System.Text.Json.Nodes;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Talk;
using CheckinBot.Bot.Edges.Slack.Blocks;
using CheckinBot.Bot.Edges.Slack.Sending;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Words;

namespace CheckinBot.Bot.Edges.Slack.Receiving;

/// <summary>A submitted form. Its answer decides what becomes of the modal, so it is waited for; the message that it came from becomes the receipt.</summary>
public sealed class HearSubmission(FindSlackSpeaker speakers, Conversation conversation, AnswerInSlack answer, SlackFiles files, PublishHome home, Afterwork afterwork)
{
    private static readonly CancellationToken ToTheEnd = CancellationToken.None;

    /// <returns>What becomes of the modal; null closes it.</returns>
    public async Task<JsonObject?> Hear(SlackScene scene)
    {
        var speaker = scene.Speaker;
        var view = JsonNode.Parse(scene.Request.Json.At("view")!.Value.GetRawText())!;
        if (ModalMetadata.Read((string?)view["private_metadata"]) is not { Do: { } action } metadata) return null;
        if (speaker.Person is not { } person) return Read(speaker, TalkCards.Stranger(Voice.Of(null)), _ => null);
        var source = ModalSource.Read(metadata.Edge);
        var turn = new Pressed(speaker.Organisation, person, await speakers.Place(speaker, source?.Channel, ToTheEnd), action, ReadModal.Inputs(view));
        var reply = await conversation.Answer(turn, ToTheEnd);
        switch (reply)
        {
            case Reply.Problems problems:
                return RefuseModal.Of(view, problems, await files.Of(speaker.Workspace, problems.Form, ToTheEnd));
            case Reply.Replace { Card: var card }:
                afterwork.Keep(Show(scene, source, card, ActionText.Read(action)?.Ids.FirstOrDefault(), person));
                return null;
            case Reply.New { Card: var said }:
                return Read(speaker, said, await files.Of(speaker.Workspace, said, ToTheEnd));
            default:
                return null;
        }
    }

    /// <summary>Too late for an answer: the modal says that it is being saved, and then what became of it.</summary>
    public async Task Later(SlackScene scene, Task<JsonObject?> work)
    {
        if (scene.Modal is not { } modal) return;
        var view = await work is { } answered && answered["view"] is JsonObject next ? next.DeepClone().AsObject()
            : await work is { } refused && refused["errors"] is JsonObject ? null : null;
        await answer.Update(scene.Speaker, modal, view ?? Note("Slack.Saved"), ToTheEnd);
    }

    public static JsonObject Saving() => new() { ["response_action"] = "update", ["view"] = Note("Talk.Saving") };

    private async Task Show(SlackScene scene, (string Channel, string Ts)? source, Card card, Guid? delivery, Guid person)
    {
        if (source is { } at) await answer.ReplaceAt(scene.Speaker, at, card, delivery, ToTheEnd);
        else await answer.Tell(scene.Speaker, card, delivery, ToTheEnd);
        await home.IfSeen(scene.Speaker, person, ToTheEnd);
    }

    private static JsonObject Read(SlackSpeaker speaker, Card card, Func<Picture, string?> file) =>
        new() { ["response_action"] = "update", ["view"] = SlackModal.Of(card, file) };

    private static JsonObject Note(string word) => new()
    {
        ["type"] = "modal",
        ["title"] = new JsonObject { ["type"] = "plain_text", ["text"] = "CheckinBot" },
        ["blocks"] = new JsonArray(new JsonObject
        {
            ["type"] = "section", ["text"] = new JsonObject { ["type"] = "plain_text", ["text"] = string.Join(" · ", Voice.All.Select(v => v[word])) },
        }),
    };
}
