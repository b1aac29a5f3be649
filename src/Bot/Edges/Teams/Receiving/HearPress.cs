using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Talk;
using CheckinBot.Bot.Edges.Teams.Reading;
using CheckinBot.Bot.Edges.Teams.Sending;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Words;

namespace CheckinBot.Bot.Edges.Teams.Receiving;

/// <summary>
/// A pressed button. The body of the answer is what the presser's client shows, so it is waited for; when it takes too long they read that
/// it is being saved, and the card follows as an update. Everybody else sees a changed card by that update too.
/// </summary>
public sealed class HearPress(FindSpeaker speakers, PlaceOf places, Conversation conversation, WriteReply write, Afterwork afterwork, ILogger<HearPress> log)
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly CancellationToken ToTheEnd = CancellationToken.None;

    public async Task<JsonObject> Answer(Activity activity)
    {
        var voice = Voice.Of(activity.Locale);
        // A press that says nothing is answered like one whose meaning is gone.
        var work = Press(activity, Pressing.Of(activity) ?? new Pressing("", new Dictionary<string, string>()));
        try
        {
            return await afterwork.InTime(work) ? await work : InvokeAnswer.Text(voice["Talk.Saving"]);
        }
        catch (Exception error)
        {
            log.LogError(error, "A press in Teams failed.");
            return InvokeAnswer.Error(500, "Failed", voice["Talk.Apology"]);
        }
    }

    /// <summary>The same from an older client, which sends it as a message and shows nothing by itself.</summary>
    public Task Submit(Activity activity) => Press(activity, Pressing.Of(activity)!);

    private async Task<JsonObject> Press(Activity activity, Pressing pressed)
    {
        if (await speakers.Organisation(activity, null, ToTheEnd) is not { } organisation
            || await speakers.Person(organisation, activity, ToTheEnd) is not { } person)
        {
            var stranger = TalkCards.Stranger(Voice.Of(activity.Locale));
            if (activity.Type != "invoke") await write.Stranger(activity, stranger, ToTheEnd);
            return InvokeAnswer.Text(stranger.Summary);
        }
        var turn = new Pressed(organisation, person, await places.Activity(organisation, activity, ToTheEnd), pressed.Do, pressed.Inputs) { Locale = activity.Locale };
        var reply = await conversation.Answer(turn, ToTheEnd);
        if (Becomes(reply, turn) is { } card)
        {
            afterwork.Keep(write.Redraw(activity, turn, card, (reply as Reply.Replace)?.Delivery, ToTheEnd));
            return InvokeAnswer.Card(await write.CardOf(organisation, card, ToTheEnd));
        }
        if (reply is Reply.New answer) afterwork.Keep(write.Answer(activity, turn, answer, ToTheEnd));
        return InvokeAnswer.Text(reply is Reply.New said ? said.Card.Summary : Voice.Of(activity.Locale)["Talk.Done"]);
    }

    /// <summary>What the pressed card becomes; null when it stays as it is.</summary>
    private static Card? Becomes(Reply reply, Pressed turn) => reply switch
    {
        Reply.Replace replace => replace.Card,
        Reply.Problems problems => problems.Form.With(problems.ByInput, turn.Inputs),
        _ => null,
    };
}
