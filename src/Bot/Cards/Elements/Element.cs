using System.Text.Json.Serialization;

namespace CheckinBot.Bot.Cards.Elements;

/// <summary>
/// The closed set of Adaptive Card 1.5 elements that our cards are made of, named as the schema names them
/// (https://adaptivecards.io/explorer). Texts are plain: each edge escapes them for its own markup, so a person's words can format nothing.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextBlock), "TextBlock")]
[JsonDerivedType(typeof(Container), "Container")]
[JsonDerivedType(typeof(ColumnSet), "ColumnSet")]
[JsonDerivedType(typeof(ActionSet), "ActionSet")]
[JsonDerivedType(typeof(Image), "Image")]
[JsonDerivedType(typeof(InputText), "Input.Text")]
[JsonDerivedType(typeof(InputChoiceSet), "Input.ChoiceSet")]
public abstract record Element
{
    public string? Id { get; init; }
    public bool? IsVisible { get; init; }
    public bool? Separator { get; init; }
    public Spacing? Spacing { get; init; }
}

public enum Spacing { None, Small, Default, Medium, Large, Padding }
