using System.Text.Json.Serialization;

namespace CheckinBot.Bot.Cards.Elements;

public sealed record ActionSet(params IReadOnlyList<CardAction> Actions) : Element;

[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ActionExecute), "Action.Execute")]
[JsonDerivedType(typeof(ActionToggleVisibility), "Action.ToggleVisibility")]
public abstract record CardAction(string Title)
{
    /// <summary>"positive" for the one main action of a card, "destructive" for what cannot be taken back.</summary>
    public string? Style { get; init; }
}

/// <summary>A button that speaks to us: <see cref="ActionData.Do"/> is the action's text, see <c>Turns/ActionText.cs</c>.</summary>
public sealed record ActionExecute(string Title, ActionData Data) : CardAction(Title)
{
    public ActionExecute(string title, string action) : this(title, new ActionData(action)) { }

    public string Verb => "do";

    /// <summary>"none" sends the press alone; by default the card's inputs go with it.</summary>
    public string? AssociatedInputs { get; init; }
}

public sealed record ActionData(string Do);

public sealed record ActionToggleVisibility(string Title, params IReadOnlyList<string> TargetElements) : CardAction(Title);
