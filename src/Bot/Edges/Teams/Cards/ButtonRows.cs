using CheckinBot.Bot.Cards.Elements;

namespace CheckinBot.Bot.Edges.Teams.Cards;

/// <summary>
/// Breaks a row of buttons where a phone ends. Teams lays an <c>ActionSet</c> out in one line, and on phones what is too much for it lies
/// beyond the edge, to be scrolled to by who knows of it.
/// </summary>
internal static class ButtonRows
{
    /// <summary>In letters, as a phone of 390 pixels shows them; a button's own frame takes as much as <see cref="Frame"/> of them.</summary>
    public const int Row = 45, Frame = 5;

    public static Card Break(Card card) => card.Replace(e => e is ActionSet set ? Break(set) : [e]);

    private static IEnumerable<Element> Break(ActionSet set)
    {
        var rows = new List<List<CardAction>>();
        var left = 0;
        foreach (var action in set.Actions)
        {
            var width = action.Title.Length + Frame;
            if (width > left) (left, rows) = (Row, [.. rows, []]);
            left -= width;
            rows[^1].Add(action);
        }
        return rows.Select((row, at) => at == 0
            ? set with { Actions = row }
            : new ActionSet(row) { IsVisible = set.IsVisible, Spacing = Spacing.Small });
    }
}
