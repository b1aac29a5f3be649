using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Pace;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Bot.Cards.Pacing;

/// <summary>Another pace for a key result: one choice, and the numbers that some of them take.</summary>
public static class PaceForm
{
    /// <summary>Leaves it to past years.</summary>
    public const string Auto = "auto";

    private const int LongestNumbers = 400;

    /// <param name="voice">The reader's.</param>
    /// <param name="keyResult">Whose pace.</param>
    /// <param name="choice">What is chosen: <see cref="Auto"/>, or a name of <see cref="PaceText"/>.</param>
    /// <param name="numbers">What stands in the field beside it.</param>
    public static Card Render(Voice voice, KeyResult keyResult, string choice, string numbers)
    {
        var title = voice.Say("Pace.Head", keyResult.Called());
        return voice.Card(title,
        [
            Lines.Head(title, voice.Say("Terms.Stands", voice.Goal(keyResult))),
            Choose(voice, InputIds.Pace(keyResult.Id), choice),
            Numbers(voice, InputIds.PaceNumbers(keyResult.Id), numbers),
            Lines.Quiet(voice["Pace.Keeps"]) with { Spacing = Spacing.Small },
            Buttons.Row(voice.Save("Button.Save", "pace-save", keyResult.Id)),
        ]);
    }

    public static InputChoiceSet Choose(Voice voice, string id, string? chosen) =>
        new([.. Choices.Select(c => new Choice(voice["Pace." + c], c))]) { Id = id, Label = voice["Pace.Label"], Style = "compact", Value = Choices.Contains(chosen) ? chosen : Auto };

    public static InputText Numbers(Voice voice, string id, string? typed) =>
        new() { Id = id, Label = voice["Pace.Numbers"], Placeholder = voice["Pace.NumbersExample"], Value = typed, MaxLength = LongestNumbers };

    private static readonly string[] Choices = [Auto, PaceText.EvenName, PaceText.SeasonalName, PaceText.CurveName, PaceText.PhasedName, PaceText.ProfileName];
}
