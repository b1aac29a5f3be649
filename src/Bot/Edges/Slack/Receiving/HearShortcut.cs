using CheckinBot.Bot.Cards.Talk;
using CheckinBot.Bot.Edges.Slack.Answering;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Words;

namespace CheckinBot.Bot.Edges.Slack.Receiving;

/// <summary>The shortcuts of the app: <i>Check in</i> anywhere, and <i>Note on a key result</i> on a message, whose words the note begins with.</summary>
public sealed class HearShortcut(FindSlackSpeaker speakers, Conversation conversation, AnswerInSlack answer, ReferToPeople people)
{
    /// <summary>As the app's manifest names them.</summary>
    public const string Checkin = "checkin", Note = "note";

    private static readonly CancellationToken ToTheEnd = CancellationToken.None;

    public async Task Hear(SlackScene scene)
    {
        var (speaker, json) = (scene.Speaker, scene.Input.Json);
        if (speaker.Person is not { } person)
        {
            var stranger = TalkCards.Stranger(Voice.Of(null));
            if (!await answer.Open(scene, stranger, null, ToTheEnd)) await answer.Tell(speaker, stranger, null, ToTheEnd);
            return;
        }
        Turn? turn = json.Text("callback_id") switch
        {
            Checkin => new Said(speaker.Organisation, person, Place.Own, Checkin) { Once = scene.Input.Key },
            Note => new Opened(speaker.Organisation, person, await speakers.Place(speaker, null, ToTheEnd), "note/" + await Words(speaker, json)),
            _ => null,
        };
        if (turn is null || await conversation.Answer(turn, ToTheEnd) is not Reply.New reply) return;
        if (await answer.Open(scene, reply.Card, null, ToTheEnd)) return;
        await answer.Tell(speaker, reply.Card, reply.Delivery, ToTheEnd, reply.Delivery is null && turn is Said said ? OpenSlackForm.Again(said.Words) : null);
    }

    private async Task<string> Words(SlackSpeaker speaker, System.Text.Json.JsonElement json) =>
        await people.In(speaker, json.Text("message", "text") ?? "", null, ToTheEnd);
}
