using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;

namespace CheckinBot.Bot.Cards.Gaps;

/// <summary>What a lead was spared as messages of their own, told in the one that comes anyway.</summary>
public static class FoldedLines
{
    private const int MaxShown = 5;

    /// <summary>Under what the message is about; null when there is nothing.</summary>
    public static Container? Under(GapAlertView view) => view.Folded.Count == 0 ? null
        : new Container([Lines.Strong(view.Voice["Folded.Title"]), .. Said(view)]) { Separator = true, Spacing = Spacing.Medium };

    public static Container? Of(GapAlertView view) => view.Folded.Count == 0 ? null : new Container([.. Said(view)]);

    private static IEnumerable<Element> Said(GapAlertView view)
    {
        foreach (var line in view.Folded.Take(MaxShown)) yield return Lines.Plain(line) with { Spacing = Spacing.Small };
        if (view.Folded.Count > MaxShown) yield return Lines.Quiet(view.Voice.Count("Status.AndMore", view.Folded.Count - MaxShown));
    }
}
