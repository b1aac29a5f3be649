using CheckinBot.Bot.Cards.Checkins;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Drift;

namespace CheckinBot.Bot.Cards.Answers;

/// <summary>The receipt of <c>update &lt;key result&gt; &lt;value&gt;</c>.</summary>
/// <param name="Voice">The reader's.</param>
/// <param name="Standing">The key result, judged with the new reading.</param>
/// <param name="Given">The check-in that was made.</param>
/// <param name="SeenBy">The names of the teams that see it.</param>
public sealed record UpdatedView(Voice Voice, Standing Standing, Checkin Given, IReadOnlyList<string> SeenBy)
{
    /// <summary>What it replaced in the same period; null when it was the first.</summary>
    public decimal? Replaced { get; init; }
}

public static class UpdatedCard
{
    public static Card Render(UpdatedView view)
    {
        var (voice, keyResult) = (view.Voice, view.Standing.KeyResult);
        var line = voice.Say("Standing.Line", keyResult.Title, ReceiptLine.Said(voice, view.Standing, view.Given));
        var more = Lists.Dots(
            view.Replaced is { } replaced ? voice.Say("Updated.Replaces", voice.Figure(keyResult, replaced)) : null,
            view.Given.Confidence is { } confidence ? voice.Say("Detail.Confidence", voice.Word(confidence)) : null,
            view.Given.Note is { } note ? voice.Quoted(note) : null);
        return voice.Card(line,
            Lines.Marked("✓", TextColor.Good, voice.Say("Receipt.Saved", voice.LongDay(view.Given.AsOf)), strong: true),
            Lines.Judged(view.Standing.Verdict, line, more.Length == 0 ? null : more),
            Lines.Quiet(voice.SeenBy(view.SeenBy)) with { Spacing = Spacing.Medium });
    }
}
