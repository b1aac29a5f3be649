using CheckinBot.Bot.Cards.Asks;
using CheckinBot.Bot.Cards.Checkins;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Updates;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Drift;
using static CheckinBot.Bot.Cards.GallerySample;

namespace CheckinBot.Bot.Cards;

internal static class GalleryCheckins
{
    private static readonly LocalTime Monday = new(new(2026, 11, 23), new(9, 0));

    public static IEnumerable<Gallery.Item> Of(GallerySample s)
    {
        var three = new[] { s.Meetings(), s.Calls(), s.Rate() };
        yield return new("prompt", "The weekly card", PromptCard.Render(Prompt(s, three)));
        yield return new("prompt-all-kinds", "One of each kind, one without a number yet, three more to follow",
            PromptCard.Render(Prompt(s, [s.Leads(), s.Calls(), s.Margin, s.Site(), s.Fresh]) with { Others = 3 }));
        yield return new("prompt-for-another", "With a number of somebody who is away",
            PromptCard.Render(Prompt(s, three) with { Items = [new PromptItem(three[0]), new PromptItem(three[2]) { For = "Claire" }] }));
        yield return new("prompt-spared", "After a week whose reminder was left out", PromptCard.Render(Prompt(s, three) with { Spared = Week.Previous }));
        yield return new("reminder", "The next morning, once", PromptCard.Render(Prompt(s, three) with { Form = PromptForm.Reminder }));
        yield return new("prompt-problems", "What was typed could not be read, or is in doubt", Problems(s));
        yield return new("edit", "The answer again, to correct it", PromptCard.Render(new PromptView(s.Voice, Delivery, Week, Monday,
            [.. new[] { s.Meetings(24), s.Calls(41) }.Select(x => new PromptItem(x, x.Last!.Value))], 0, [s.Sales]) { Form = PromptForm.Edit, Newest = EpisodeId, Note = s.Note }));
        yield return new("later", "After Later", LaterCard.Render(new LaterView(s.Voice, Delivery, new LocalTime(new(2026, 11, 20), new(10, 0)))));
        yield return new("round-closed", "Nobody answered in time", RoundClosedCard.Render(s.Voice, Week));
        yield return new("not-mine", "Which one is not yours", NotMineCards.Which(s.Voice, Delivery, three));
        yield return new("not-mine-whom", "Whose it is", NotMineCards.Whom(s.Voice, Delivery, three[0], [(Delivery, "Sofia Roy"), (EpisodeId, "Marc Lefèvre")], lead: true));
        yield return new("not-mine-given", "It is proposed to somebody", NotMineCards.Given(s.Voice, Delivery, three[0], "Sofia", "Marc"));
        yield return new("why", "Why this message?", WhyCard.Render(s.Voice, Delivery, Storage.Ledger.DeliveryKind.Prompt, [s.Sales]));
        foreach (var item in Receipts(s)) yield return item;
        yield return new("updated", "update meetings 24", UpdatedCard.Render(s.Voice, Week.ToString(), s.Meetings(24)));
    }

    private static IEnumerable<Gallery.Item> Receipts(GallerySample s)
    {
        var receipt = new ReceiptView(s.Voice, Delivery, Week, Thursday, [s.Meetings(24), s.Calls(41), s.Rate(21.4m)]) { Lead = "Marc", SummaryAt = Monday };
        yield return new("receipt", "After Save, with one behind", ReceiptCard.Render(receipt));
        yield return new("receipt-noted", "A cause was given, a value corrected, the lead asked", ReceiptCard.Render(receipt with
        {
            Items = [s.MeetingsExplained, s.Calls(41)],
            Edits = [new Edited(s.Meetings(24).KeyResult, 42, 24, new TimeOnly(17, 5))],
        }));
        yield return new("receipt-open", "Nothing new: this week's number is still asked for", ReceiptCard.Render(receipt with { Items = [s.Calls(), s.Rate(21.4m)], Others = 3 }));
        yield return new("receipt-quiet", "The third Nothing new in a row", ReceiptCard.Render(receipt with { Items = [s.Stuck] }));
        yield return new("receipt-lead", "The owner leads the team: the gap is a line here", ReceiptCard.Render(receipt with { ReaderLeads = true, Lead = null }));
        yield return new("receipt-closed", "After the round", ReceiptCard.Render(receipt with { Closed = true, Items = [s.MeetingsExplained, s.Calls(41)] }));
    }

    private static PromptView Prompt(GallerySample s, IEnumerable<Standing> items) =>
        new(s.Voice, Delivery, Week, Monday, [.. items.Select(i => new PromptItem(i))], 0, [s.Sales]);

    private static Card Problems(GallerySample s)
    {
        var (meetings, leads) = (s.Meetings(), s.Leads());
        var card = PromptCard.Render(Prompt(s, []) with { Items = [new PromptItem(meetings), new PromptItem(leads) { Choices = [100] }] });
        return card.With(
            new Dictionary<string, string>
            {
                [InputIds.Value(meetings.KeyResult.Id)] = s.Voice.Say("Problem.NoNumber", "22"),
                [InputIds.Value(leads.KeyResult.Id)] = s.Voice.Say("Problem.LessThanBefore", "127"),
            },
            new Dictionary<string, string> { [InputIds.Value(meetings.KeyResult.Id)] = "vingt", [InputIds.Value(leads.KeyResult.Id)] = "100" });
    }
}
