namespace CheckinBot.Bot.Cards.Elements;

/// <summary>Rebuilds a card with some of its elements replaced.</summary>
public static class CardWalk
{
    /// <summary>Each becomes none, one or several others.</summary>
    public static Card Replace(this Card card, Func<Element, IEnumerable<Element>> with) => card with { Body = All(card.Body, with) };

    /// <summary>Each becomes another, itself or none. What stays as it is, is not copied: that is most of every message.</summary>
    public static Card Change(this Card card, Func<Element, Element?> into) => card with { Body = All(card.Body, into) };

    private static List<Element> All(IReadOnlyList<Element> elements, Func<Element, IEnumerable<Element>> with)
    {
        var all = new List<Element>(elements.Count);
        for (var at = 0; at < elements.Count; at++) all.AddRange(with(Inside(elements[at], with)));
        return all;
    }

    private static IReadOnlyList<Element> All(IReadOnlyList<Element> elements, Func<Element, Element?> into)
    {
        List<Element>? changed = null;
        for (var at = 0; at < elements.Count; at++)
        {
            var element = into(Inside(elements[at], into));
            if (changed is null && ReferenceEquals(element, elements[at])) continue;
            changed ??= [.. elements.Take(at)];
            if (element is not null) changed.Add(element);
        }
        return changed ?? elements;
    }

    private static Element Inside(Element element, Func<Element, IEnumerable<Element>> with) => element switch
    {
        Container container => container with { Items = All(container.Items, with) },
        ColumnSet set => set with { Columns = [.. set.Columns.Select(c => c with { Items = All(c.Items, with) })] },
        _ => element,
    };

    private static Element Inside(Element element, Func<Element, Element?> into) => element switch
    {
        Container container when All(container.Items, into) is var items && items != container.Items => container with { Items = items },
        ColumnSet set => Inside(set, into),
        _ => element,
    };

    private static ColumnSet Inside(ColumnSet set, Func<Element, Element?> into)
    {
        var changed = false;
        var columns = new Column[set.Columns.Count];
        for (var at = 0; at < columns.Length; at++)
        {
            var (column, items) = (set.Columns[at], All(set.Columns[at].Items, into));
            columns[at] = items == column.Items ? column : column with { Items = items };
            changed |= items != column.Items;
        }
        return changed ? set with { Columns = columns } : set;
    }
}
