using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Cards.Turning;
using CheckinBot.Bot.Words;

namespace CheckinBot.Bot.Cards.Checkins;

/// <summary>Says what was saved and what it means, then asks for no more than one thing at a time.</summary>
public static class ReceiptCard
{
    public static Card Render(ReceiptView view)
    {
        var voice = view.Voice;
        var saved = voice.Say("Receipt.Saved", voice.LongDay(view.SavedOn));
        return voice.Card(saved,
        [
            Lines.Marked("✓", TextColor.Good, saved, strong: true),
            .. view.Items.SelectMany(item => ReceiptLine.Of(view, item)),
            .. ReceiptQuestions.StillOpen(view),
            .. ReceiptQuestions.Next(view),
            .. TurnLine.Of(voice, view.Turned),
            Actions(view),
            view.SummaryAt is { } at && !view.Closed ? Lines.Quiet(voice.Say("Receipt.GoesInto", voice.DayAndHourOf(at))) with { Spacing = Spacing.Medium } : null,
        ]);
    }

    private static ActionSet? Actions(ReceiptView view)
    {
        if (view.Closed) return null;
        var voice = view.Voice;
        var help = ReceiptQuestions.WorstBehind(view) is { } worst && view.Lead is not null && !view.HelpAsked.Contains(worst.KeyResult.Id)
            ? voice.Press("Receipt.AskForHelp", "hand", view.Delivery, worst.KeyResult.Id)
            : null;
        var others = view.Others > 0 ? Buttons.Press(voice.Count("Receipt.Others", view.Others), "others", view.Delivery) : null;
        var grade = view.ToGrade > 0 ? Buttons.Press(voice.Count("Receipt.Grade", view.ToGrade), "grade", view.Delivery) with { Style = "positive" } : null;
        var regrade = view.ToGrade == 0 && view.Items.FirstOrDefault(i => view.Grades.ContainsKey(i.KeyResult.Id)) is not null ? voice.Press("Grade.Correct", "regrade") : null;
        return Buttons.Row(grade, others, help, regrade, voice.Press("Receipt.Edit", "edit", view.Delivery)) with { Spacing = Spacing.Medium };
    }
}
