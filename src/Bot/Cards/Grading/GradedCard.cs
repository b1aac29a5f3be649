using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Grading;

namespace CheckinBot.Bot.Cards.Grading;

/// <param name="Standing">The key result.</param>
/// <param name="Grades">As it was graded.</param>
public sealed record GradedLine(Standing Standing, GradeThread Grades)
{
    /// <summary>Null where nothing is agreed yet.</summary>
    public Onward? Runs { get; init; }

    /// <summary>The field was emptied, so that the grade is the one that the numbers give.</summary>
    public bool Emptied { get; init; }
}

/// <summary>How it goes on, as was agreed: that ends where it runs.</summary>
/// <param name="Cycle">The name of the cycle.</param>
/// <param name="As">Carried over, or as a KPI.</param>
public sealed record Onward(string Cycle, Ending As);

/// <summary>What was graded after its round, where no receipt shows it.</summary>
public static class GradedCard
{
    public static Card Render(Voice voice, IReadOnlyList<GradedLine> lines)
    {
        var title = voice.Count("Grade.Saved", lines.Count);
        return voice.Card(title,
        [
            Lines.Marked("✓", TextColor.Good, title, strong: true),
            .. lines.Select(l => Lines.Marked("›", TextColor.Accent,
                voice.Say("Standing.Line", l.Standing.KeyResult.Called(), GradingForm.Final(voice, l.Standing, l.Grades.Stands.Score)),
                Lists.Dots(l.Emptied ? voice["Grade.Emptied"] : null, voice.Ended(l.Grades.Stands), voice.Was(l.Grades)),
                also: l.Grades.Stands.Reflection is { } said ? voice.Quoted(said) : null)),
            lines.Count == 0 ? null : Buttons.Row(voice.Press("Grade.Correct", "regrade")) with { Spacing = Spacing.Medium },
        ]);
    }
}
