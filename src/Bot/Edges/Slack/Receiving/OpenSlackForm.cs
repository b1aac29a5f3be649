using CheckinBot.Bot.Cards.Talk;
using CheckinBot.Bot.Edges.Slack.Answering;
using CheckinBot.Bot.Edges.Slack.Blocks;
using CheckinBot.Bot.Edges.Slack.Web;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Words;

namespace CheckinBot.Bot.Edges.Slack.Receiving;

/// <summary>
/// Opens the form of a message, or the whole of a card of which a message holds a part. The trigger dies in three seconds, so a modal that says as much is opened
/// with it at once, and filled when the card has been asked for afresh. Whoever pressed and sees nothing open is told to press again.
/// </summary>
public sealed class OpenSlackForm(Conversation conversation, SlackWeb web, AnswerInSlack answer)
{
    private const string SaidAgain = "said/";

    /// <summary>A button's value holds 2000 characters, and comes back as it was only on one line.</summary>
    private const int LongestWords = 1900;

    /// <summary>A form that answered words is asked for by the same words: they hold what was typed.</summary>
    public static string Again(string words) => SaidAgain + SlackText.OneLine(words, LongestWords);

    public async Task Open(SlackScene scene, Guid person, Place place, ReservedAction reserved, CancellationToken cancel)
    {
        var speaker = scene.Speaker;
        var opening = scene.LiveTrigger is { } trigger
            ? web.ViewsOpen(speaker.Workspace, trigger, PlainView.Saying("Slack.Loading"), cancel)
            : Task.FromResult(new SlackAnswer(false, "expired_trigger_id"));
        Turn again = reserved.Again.StartsWith(SaidAgain, StringComparison.Ordinal)
            ? new Said(speaker.Organisation, person, place, reserved.Again[SaidAgain.Length..])
            : new Pressed(speaker.Organisation, person, place, reserved.Again, new Dictionary<string, string>());
        var reply = await conversation.Answer(again, cancel);
        if (reply switch { Reply.Replace replace => replace.Card, Reply.New said => said.Card, Reply.Problems problems => problems.Form, _ => null } is not { } card)
        {
            if (await opening is { Ok: true } idle && idle.Text("view", "id") is { } left) await answer.Become(speaker, left, PlainView.Saying("Talk.OldButton"), cancel);
            return;
        }
        var opened = await opening;
        var modal = opened.Ok ? opened.Text("view", "id") : null;
        if (modal is not null) await answer.Become(speaker, modal, await answer.Modal(speaker, card, scene.Message, cancel), cancel);
        // What was answered meanwhile is a form no longer: the message shows what it has become.
        if (reserved.Verb == ReservedAction.Form && !card.IsForm && reply is Reply.Replace)
            await answer.Replace(scene, card, ActionText.Read(reserved.Again)?.First, cancel);
        // An exchanged trigger has opened its window already: the same press came twice.
        else if (modal is null && opened.Error != "exchanged_trigger_id") await answer.Whisper(scene, TalkCards.NotOpened(Voice.Of(card.Lang)), cancel);
    }
}
