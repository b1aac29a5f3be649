using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;

namespace CheckinBot.Bot.Cards.Grading;

/// <summary>Another grade for what was graded, what is to be said of it, and what is to become of it as long as nobody has agreed to that. The old one stays in the history.</summary>
public static class RegradeForm
{
    public const int LongestScore = 10;

    /// <param name="voice">The reader's.</param>
    /// <param name="items">Those that may be corrected, at most <see cref="GradingForm.MaxItems"/>.</param>
    /// <param name="one">The one that was asked for; null for all of the reader's.</param>
    public static Card Render(Voice voice, IReadOnlyList<GradedLine> items, Guid? one) => voice.Card(voice["Grade.Correction"],
    [
        Lines.Head(voice["Grade.Correction"], voice["Grade.Stays"]),
        .. items.Select(item => Of(voice, item)),
        Buttons.Row(one is { } id ? voice.Save("Button.Save", "regrade-save", id) : voice.Save("Button.Save", "regrade-save")),
    ]);

    private static Container Of(Voice voice, GradedLine item)
    {
        var (keyResult, grade) = (item.Standing.KeyResult, item.Grades.Stands);
        return new Container(
        [
            Lines.Strong(keyResult.Called()),
            Lines.Plain(Lists.Dots(GradingForm.Final(voice, item.Standing, grade.Score), voice.Ended(grade), voice.Was(item.Grades))) with { Spacing = Spacing.None },
            new InputText { Id = InputIds.Score(keyResult.Id), Label = voice["Grade.Field"], Value = voice.Score(grade.Score), MaxLength = LongestScore },
            new InputText
            {
                Id = InputIds.Text(keyResult.Id), Label = voice["Grade.Reflection"], Placeholder = voice["Grade.Example"],
                Value = grade.Reflection, MaxLength = GradingForm.LongestReflection,
            },
            GradingForm.Then(voice, keyResult, grade.Ending, item.Runs),
        ]) { Separator = true, Spacing = Spacing.Medium };
    }
}
