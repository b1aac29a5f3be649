namespace CheckinBot.Bot.Cards.Elements;

public enum ContainerStyle { Default, Emphasis, Good, Attention, Warning, Accent }

public sealed record Container(params IReadOnlyList<Element> Items) : Element
{
    public ContainerStyle? Style { get; init; }
    public bool? Bleed { get; init; }
}

public sealed record ColumnSet(params IReadOnlyList<Column> Columns) : Element;

/// <param name="Width">"auto" takes what its content needs, "stretch" the rest, "88px" just that.</param>
/// <param name="Items">From top to bottom.</param>
public sealed record Column(string Width, params IReadOnlyList<Element> Items)
{
    public string Type => "Column";
    public string? VerticalContentAlignment { get; init; }
}
