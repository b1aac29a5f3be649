namespace CheckinBot.Bot.Cards.Elements;

/// <summary>An input's id is <c>field.id</c>, such as <c>value.4Yt…</c>; it is never a key of an action's data.</summary>
public abstract record Input : Element
{
    public required string Label { get; init; }
    public string? Value { get; init; }
}

public sealed record InputText : Input
{
    public string? Placeholder { get; init; }
    public bool? IsMultiline { get; init; }
    public int? MaxLength { get; init; }
}

public sealed record InputChoiceSet(params IReadOnlyList<Choice> Choices) : Input
{
    /// <summary>"expanded" shows all answers at once, "compact" a list to open.</summary>
    public string Style { get; init; } = "expanded";
}

public sealed record Choice(string Title, string Value);
