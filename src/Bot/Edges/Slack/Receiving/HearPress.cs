using System.Text.Json.Nodes;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Talk;
using CheckinBot.Bot.Commands.Checkins;
using CheckinBot.Bot.Commands.Home;
using CheckinBot.Bot.Edges.Slack.Answering;
using CheckinBot.Bot.Edges.Slack.Blocks;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Words;

namespace CheckinBot.Bot.Edges.Slack.Receiving;

/// <summary>
/// A pressed button. What opens a form uses its trigger at once and fills the modal when the form is there; everything else is a turn, and its
/// reply goes back to where it was pressed.
/// </summary>
public sealed class HearPress(FindSlackSpeaker speakers, Conversation conversation, AnswerInSlack answer, PublishHome home, OpenSlackForm forms)
{
    private static readonly CancellationToken ToTheEnd = CancellationToken.None;

    /// <summary>Whether it needs its trigger at once.</summary>
    public static bool Opens(SlackInput input) => ReservedAction.Read(input.Json.List("actions").FirstOrDefault().Text("value")) is not null;

    public async Task Hear(SlackScene scene)
    {
        var (speaker, json) = (scene.Speaker, scene.Input.Json);
        if (json.List("actions").FirstOrDefault() is not { ValueKind: System.Text.Json.JsonValueKind.Object } pressed) return;
        // A press that says nothing is answered like one whose meaning is gone.
        var value = pressed.Text("value") ?? "";
        if (speaker.Person is not { } person)
        {
            await answer.Whisper(scene, TalkCards.Stranger(Voice.Of(null)), ToTheEnd);
            return;
        }
        var place = await speakers.Place(speaker, scene.Input.Channel, ToTheEnd);
        if (ReservedAction.Read(value) is { } reserved)
        {
            await forms.Open(scene, person, place, reserved, ToTheEnd);
            return;
        }
        var turn = new Pressed(speaker.Organisation, person, place, value, ReadModal.Inputs(JsonNode.Parse(json.At("view")?.GetRawText() ?? "{}")));
        await Give(scene, turn, await conversation.Answer(turn, ToTheEnd));
        await home.IfSeen(speaker, person, ToTheEnd);
    }

    private async Task Give(SlackScene scene, Pressed turn, Reply reply)
    {
        var delivery = ActionText.Read(turn.Action)?.First;
        switch (reply)
        {
            case Reply.Replace { Card: { IsForm: true } form } when IsForItself(form) && await answer.Open(scene, form, scene.Message, ToTheEnd):
            case Reply.Problems { Form: var again } when await answer.Open(scene, again, scene.Message, ToTheEnd):
                break;
            // The settings stand in Home itself, which is published anew.
            case Reply.Replace when scene.IsHome && ChooseLanguage.IsIt(turn.Action):
                break;
            // From Home a card opens beside it; Home itself is published anew.
            case Reply.Replace { Card: var read } when scene.IsHome && await answer.Open(scene, read, null, ToTheEnd):
                break;
            case Reply.Replace { Card: var card }:
                await answer.Replace(scene, card, delivery, ToTheEnd);
                break;
            case Reply.Problems problems:
                await answer.Replace(scene, problems.Form.With(problems.ByInput, turn.Inputs), delivery, ToTheEnd);
                break;
            case Reply.New { Card: { IsForm: true } form } when await answer.Open(scene, form, null, ToTheEnd):
                break;
            case Reply.New said when scene.IsHome && await answer.Open(scene, said.Card, null, ToTheEnd):
                break;
            case Reply.New { Delivery: { } row } said:
                await answer.Tell(scene.Speaker, said.Card, row, ToTheEnd);
                break;
            case Reply.New said when turn.Place.Shared:
                await answer.Whisper(scene, said.Card, ToTheEnd);
                break;
            case Reply.New said:
                await answer.Tell(scene.Speaker, said.Card, null, ToTheEnd);
                break;
        }
    }

    /// <summary>A receipt that still asks for a number is a message with something to fill in, and not a form that somebody wanted to see.</summary>
    private static bool IsForItself(Card form) => form.Everything().OfType<ActionSet>().SelectMany(a => a.Actions).OfType<ActionExecute>()
        .FirstOrDefault(a => a.AssociatedInputs != "none") is { } save && ActionText.Read(save.Data.Do)?.Verb != "give";
}
