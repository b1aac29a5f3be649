using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Bot.Cards.Turning;

/// <summary>At which value of a key result its objective has done its work, and what is proposed then; two fields, also in the form that writes a key result.</summary>
public static class TurnForm
{
    /// <summary>The choice of no orientation.</summary>
    public const string Nothing = "nothing";

    private const int LongestFigure = 60;

    /// <param name="voice">The reader's.</param>
    /// <param name="keyResult">Whose value is looked at.</param>
    /// <param name="value">What stands in the first field.</param>
    /// <param name="then">What is chosen in the second.</param>
    public static Card Render(Voice voice, KeyResult keyResult, string? value, string? then)
    {
        var title = voice.Say("Turn.Head", keyResult.Called());
        return voice.Card(title,
        [
            Lines.Head(title, voice.Say("Terms.Stands", voice.Goal(keyResult))),
            Value(voice, InputIds.Tipping(keyResult.Id), value),
            Then(voice, InputIds.Then(keyResult.Id), then),
            Lines.Quiet(voice["Turn.Means"]) with { Spacing = Spacing.Small },
            Buttons.Row(voice.Save("Button.Save", "turn-at-save", keyResult.Id)),
        ]);
    }

    public static InputText Value(Voice voice, string id, string? typed) => new() { Id = id, Label = voice["New.FieldTipping"], Value = typed, MaxLength = LongestFigure };

    public static InputChoiceSet Then(Voice voice, string id, string? chosen) =>
        new([new Choice(voice["New.ThenNothing"], Nothing), .. Enum.GetNames<Orientation>().Select(o => new Choice(voice["Orientation." + o], o))])
        {
            Id = id, Label = voice["New.FieldThen"], Style = "compact", Value = chosen is { Length: > 0 } ? chosen : Nothing,
        };

    /// <summary>Where it stands on a card; null without one.</summary>
    public static Element? Line(Voice voice, KeyResult keyResult, Turn? turn) => turn is { } at
        ? Lines.Quiet(voice.Say("Detail.TurnsAt", voice.Figure(keyResult, at.At), voice.Within(voice["Orientation." + at.Then]))) with { Spacing = Spacing.Small }
        : null;
}
