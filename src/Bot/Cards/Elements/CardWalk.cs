namespace CheckinBot.Bot.Cards.Elements;

/// <summary>Rebuilds a card with some of its elements replaced by none, one or several others.</summary>
public static class CardWalk
{
    public static Card Replace(this Card card, Func<Element, IEnumerable<Element>> with) => card with { Body = All(card.Body, with) };

    private static List<Element> All(IReadOnlyList<Element> elements, Func<Element, IEnumerable<Element>> with)
    {
        var all = new List<Element>(elements.Count);
        for (var at = 0; at < elements.Count; at++) all.AddRange(with(Inside(elements[at], with)));
        return all;
    }

    private static Element Inside(Element element, Func<Element, IEnumerable<Element>> with) => element switch
    {
        Container container => container with { Items = All(container.Items, with) },
        ColumnSet set => set with { Columns = [.. set.Columns.Select(c => c with { Items = All(c.Items, with) })] },
        _ => element,
    };
}
