using CheckinBot.Bot.Cards.Agreeing;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;

namespace CheckinBot.Bot.Cards.Status;

/// <summary>Under a key result, or an objective: what was said of it from the first terms on, and what the reader may do about it.</summary>
public static class DetailThread
{
    private const int Most = 6;

    public static IEnumerable<Element> Of(DetailView view)
    {
        if (view.Said is { Thread.All: { Count: > 0 } said } talk)
        {
            var voice = view.Voice;
            yield return Lines.Strong(voice["Detail.Thread"]) with { Separator = true, Spacing = Spacing.Medium };
            // The first terms are never left out, however long the thread grows.
            foreach (var entry in said.Count <= Most ? said : [said[0], .. said.TakeLast(Most - 1)]) yield return Lines.Quiet(voice.Entry(talk, entry));
            if (said.Count > Most) yield return Lines.Quiet(voice.Count("Status.AndMore", said.Count - Most));
        }
        var buttons = Buttons.Row(Changes(view));
        if (buttons.Actions.Count > 0) yield return buttons with { Spacing = Spacing.Medium };
    }

    private static IEnumerable<CardAction?> Changes(DetailView view)
    {
        var voice = view.Voice;
        if (view.Said is { Answers: true, Thread.Waiting: { } waiting }) yield return voice.Primary("Detail.AnswerOffer", "offer-see", waiting.Id);
        if (view is { Pace.Changes: true, KeyResults: [var one] }) yield return voice.Press("Detail.Pace", "pace", one.Standing.KeyResult.Id);
        if (view is { Turn.Changes: true, KeyResults: [var turning] }) yield return voice.Press("Detail.Turn", "turn-at", turning.Standing.KeyResult.Id);
        if (view is { Grades.Corrects: true, KeyResults: [var graded] }) yield return voice.Press("Grade.Correct", "regrade", graded.Standing.KeyResult.Id);
        if (view.Change is not { } change) yield break;
        if (!change.Whole) yield return voice.Press("Detail.Revise", "revise", change.About);
        yield return change.Paused ? voice.Press("Detail.Reopen", "step-reopen", change.About) : voice.Press("Detail.Pause", "step-pause", change.About);
        yield return voice.Press("Detail.Close", "step-close", change.About);
    }
}
