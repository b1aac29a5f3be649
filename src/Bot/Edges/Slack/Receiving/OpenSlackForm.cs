using System.Text.Json.Nodes;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Edges.Slack.Blocks;
using CheckinBot.Bot.Edges.Slack.Sending;
using CheckinBot.Bot.Edges.Slack.Web;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Words;

namespace CheckinBot.Bot.Edges.Slack.Receiving;

/// <summary>
/// Opens the form of a message, or the whole of a card of which a message holds a part. The trigger dies in three seconds, so an empty modal is opened with it at once and
/// filled when the card has been asked for afresh.
/// </summary>
public sealed class OpenSlackForm(Conversation conversation, SlackWeb web, SlackFiles files, AnswerInSlack answer)
{
    public async Task Open(SlackScene scene, Guid person, Place place, ReservedAction reserved, CancellationToken cancel)
    {
        var speaker = scene.Speaker;
        var opening = scene.LiveTrigger is { } trigger
            ? web.Call(speaker.Workspace, "views.open", new JsonObject { ["trigger_id"] = trigger, ["view"] = Loading() }, cancel)
            : Task.FromResult(new SlackAnswer(false, "expired_trigger_id"));
        var reply = await conversation.Answer(new Pressed(speaker.Organisation, person, place, reserved.Again, new Dictionary<string, string>()), cancel);
        var card = reply switch
        {
            Reply.Replace replace => replace.Card,
            Reply.New said => said.Card,
            Reply.Problems problems => problems.Form,
            _ => null,
        };
        if (card is null) return;
        var view = SlackModal.Of(card, await files.Of(speaker.Workspace, card, cancel), ModalSource.Write(scene.Message));
        if (await opening is { Ok: true } opened && opened.Text("view", "id") is { } id) await answer.Update(speaker, id, view, cancel);
        // What was answered meanwhile is a form no longer: the message shows what it has become.
        if (reserved.Verb == ReservedAction.Form && !card.IsForm) await answer.Replace(scene, card, ActionText.Read(reserved.Again)?.Ids.FirstOrDefault(), cancel);
    }

    private static JsonObject Loading() => new()
    {
        ["type"] = "modal",
        ["title"] = new JsonObject { ["type"] = "plain_text", ["text"] = "CheckinBot" },
        ["blocks"] = new JsonArray(new JsonObject
        {
            ["type"] = "section", ["text"] = new JsonObject { ["type"] = "plain_text", ["text"] = string.Join(" · ", Voice.All.Select(v => v["Slack.Loading"])) },
        }),
    };
}
