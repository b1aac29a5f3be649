using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Grading;

namespace CheckinBot.Bot.Cards.Grading;

/// <param name="Standing">The key result.</param>
/// <param name="Grade">As it was graded.</param>
public sealed record GradedLine(Standing Standing, Grade Grade);

/// <summary>What was graded after its round, where no receipt shows it.</summary>
public static class GradedCard
{
    public static Card Render(Voice voice, IReadOnlyList<GradedLine> lines)
    {
        var title = voice.Count("Grade.Saved", lines.Count);
        return voice.Card(title,
        [
            Lines.Marked("✓", TextColor.Good, title, strong: true),
            .. lines.Select(l => Lines.Marked("›", TextColor.Accent, voice.Say("Standing.Line", l.Standing.KeyResult.Called(), GradingForm.Final(voice, l.Standing, l.Grade.Score)), voice.Ended(l.Grade),
                also: l.Grade.Reflection is { } said ? voice.Quoted(said) : null)),
        ]);
    }
}
