using CheckinBot.Bot.Cards;
using CheckinBot.Bot.Cards.Checkins;
using CheckinBot.Bot.Cards.Talk;
using CheckinBot.Bot.Turns;
using CheckinBot.Objectives.Checkins;
using CheckinBot.Storage.Ledger;

namespace CheckinBot.Bot.Commands.Checkins;

/// <summary>
/// <i>Save</i>, on the form or on its edit, <i>Nothing new</i>, and the one number that a receipt still asks for.
/// All of a card is saved, or nothing is and the card says what is wrong.
/// </summary>
public sealed class SaveCheckin(WriteAnswers write, RenderCheckin forms) : IPress
{
    public IReadOnlyCollection<string> Verbs { get; } = ["save", "correct", "give", "nothing"];

    /// <summary>
    /// Each changes the card that was pressed, so of two at once the second is run again. What ends, is revised or changes hands in the same moment came after the answer, and a
    /// reminder that is made in it finds nothing open when it is to leave.
    /// </summary>
    public bool MeetsOnlyItself => true;

    public async Task<Reply> Press(Visit visit, ActionText action, IReadOnlyDictionary<string, string> inputs, CancellationToken cancel)
    {
        var cards = await Mine.Checkins(visit, action, cancel);
        if (cards.Find(d => d.Id == action.First) is not { } delivery) return NotYours.Reply(visit);
        var matter = await CheckinMatter.Of(visit.Db, [delivery], cancel);
        var card = matter.Of(delivery, visit.Today);
        var shown = card.Open.Take(PromptCard.MaxItems).ToList();
        var read = ReadAnswers.From(visit.Voice, card, inputs, action.Verb == "save" ? shown : [], await Before(visit, action, card, cancel));
        List<Answer> answers;
        if (action.Verb == "nothing")
        {
            // A second tap finds nothing open, and changes nothing.
            answers = delivery.SettledBy is null or "later" ? [.. ReadAnswers.NothingNew(shown)] : [];
        }
        else if (read.Problems.Count > 0)
        {
            var form = action.Verb == "correct" ? await forms.Edit(visit, delivery, read, cancel) : await forms.Form(visit, delivery, read, cancel);
            return new Reply.Problems(form, read.Problems);
        }
        else
        {
            answers = read.Answers;
        }

        matter.Add(delivery.Period, await write.Add(visit, delivery.Period, answers, Note(action, delivery, inputs), cancel, card.Rounds));
        Settle(visit, cards, delivery, answers.Any(a => a.Origin == Origin.Typed) ? "save" : "nothing");
        await visit.Db.SaveChangesAsync(cancel);
        return await forms.Receipt(visit, delivery, matter, cancel) is { } receipt ? new Reply.Replace(receipt) : new Reply.New(TalkCards.OldButton(visit.Voice), Privately: true);
    }

    /// <summary>An edit's button names what it showed; the other forms show nothing given.</summary>
    private static Task<Shown> Before(Visit visit, ActionText action, CheckinCard card, CancellationToken cancel) => Shown.Before(
        visit.Db, card.Delivery.Period, [.. card.Asked.Select(s => s.KeyResult.Id)], action is { Verb: "correct", Ids: [_, var newest] } ? newest : null, cancel);

    private static string? Note(ActionText action, Delivery delivery, IReadOnlyDictionary<string, string> inputs) =>
        action.Verb is "save" or "correct" ? inputs.GetValueOrDefault(InputIds.Note(delivery.Id)) : null;

    /// <summary>One answer closes every card of the week, wherever it stands.</summary>
    private static void Settle(Visit visit, List<Delivery> cards, Delivery pressed, string how)
    {
        foreach (var card in cards)
        {
            if (card.State == DeliveryState.Pending) (card.State, card.Reason) = (DeliveryState.Dropped, "answered");
            (card.SettledBy, card.SettledAt) = (how, visit.Now);
            if (card.Id != pressed.Id && card.State == DeliveryState.Sent) card.Redraw();
        }
    }
}
