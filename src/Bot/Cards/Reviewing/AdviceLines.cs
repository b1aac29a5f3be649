using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Review;

namespace CheckinBot.Bot.Cards.Reviewing;

/// <summary>One advice on a card: what it is about, what is so, what to do, and the buttons that do it.</summary>
public static class AdviceLines
{
    private const int MostButtons = 4;

    /// <param name="voice">The reader's.</param>
    /// <param name="advice">What is said.</param>
    /// <param name="take">The verb of a change, such as <c>better</c>.</param>
    /// <param name="hush">The verb of "don't tell me again".</param>
    /// <param name="scope">What is being reviewed: the first id of each button.</param>
    public static IEnumerable<Element> Of(Voice voice, Advice advice, string take, string hush, Guid scope)
    {
        yield return Lines.Strong(Cut.To(advice.About, Cut.Title)) with { Separator = true, Spacing = Spacing.Medium };
        yield return Lines.Quiet(AdviceWords.Label(voice, advice));
        yield return Lines.Plain(AdviceWords.Says(voice, advice)) with { Spacing = Spacing.Small };
        if (advice.Betters.OfType<Better.Worded>().FirstOrDefault() is { } worded)
            yield return Lines.Plain(voice.Say("Better.Proposal", Cut.To(worded.Title, Cut.Title))) with { Spacing = Spacing.Small };
        yield return Buttons.Row(
        [
            .. advice.Betters.Take(MostButtons).Select(b => Buttons.Press(BetterWords.Title(voice, b, advice.KeyResult), take, scope, advice.Objective!.Id, Marks.Of(advice, b))),
            .. advice.Proposals.Select(b => Buttons.Press(BetterWords.Proposed(voice, b, advice.KeyResult), take, scope, advice.Objective!.Id, Marks.Of(advice, b))),
            advice.WantsTarget ? voice.Press("Better.SetTarget", "revise", advice.KeyResult!.Id) : null,
            advice.WantsTerm || advice.ProposesTerm ? Missing(voice, advice, scope) : null,
            advice.WantsMeasure ? voice.Press("Measure.Add", "measure", scope, advice.Objective!.Id) : null,
            voice.Press("Review.Hush", hush, scope, advice.Subject, Marks.Of(advice.Topic, advice.Subject)),
        ]);
    }

    private static ActionExecute Missing(Voice voice, Advice advice, Guid scope)
    {
        var says = advice.ProposesTerm ? "Missing.Propose" : "Missing.Say";
        return advice.Remark!.Flaw == Flaw.NoUnit ? voice.Press(says + "Unit", "unit", scope, advice.KeyResult!.Id) : voice.Press(says + "Start", "baseline", scope, advice.KeyResult!.Id);
    }
}
