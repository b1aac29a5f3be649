using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;

namespace CheckinBot.Bot.Cards.Answers;

/// <summary>What waits for the reader's answer.</summary>
/// <param name="Voice">The reader's.</param>
/// <param name="Items">The nearest end first; none says so.</param>
public sealed record PendingView(Voice Voice, IReadOnlyList<PendingItem> Items);

/// <param name="Delivery">The message that waits.</param>
/// <param name="Title">What it is, such as <c>Week 47 check-in</c>.</param>
/// <param name="Numbers">How many numbers it asks for; null for a question.</param>
/// <param name="Until">When it closes; null when it does not.</param>
public sealed record PendingItem(Guid Delivery, string Title, int? Numbers = null, LocalTime? Until = null);

public static class PendingCard
{
    private const int MaxShown = 5;

    public static Card Render(PendingView view)
    {
        var voice = view.Voice;
        if (view.Items.Count == 0) return voice.Card(voice["Pending.None"], Lines.Plain(voice["Pending.None"]));
        var title = voice.Count("Pending.Title", view.Items.Count);
        return voice.Card(title, [Lines.Head(title), .. view.Items.Take(MaxShown).Select(item => Row(voice, item))]);
    }

    private static ColumnSet Row(Voice voice, PendingItem item)
    {
        var more = Lists.Dots(
            item.Numbers is { } numbers ? voice.Count("Pending.Numbers", numbers) : null,
            item.Until is { } until ? voice.Say("Prompt.Before", voice.DayAndHour(until)) : null);
        IReadOnlyList<Element> said = more.Length > 0 ? [Lines.Strong(item.Title), Lines.Quiet(more)] : [Lines.Strong(item.Title)];
        return new ColumnSet(
            new Column("stretch", said) { VerticalContentAlignment = "center" },
            new Column("auto", Buttons.Row(voice.Press("Pending.Answer", "open", item.Delivery))) { VerticalContentAlignment = "center" })
        { Separator = true };
    }
}
