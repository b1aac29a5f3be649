using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Grading;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Bot.Cards.Grading;

/// <summary>The end of key results, for who carries them.</summary>
/// <param name="Voice">The reader's.</param>
/// <param name="Items">What has ended and is not graded yet, at most <see cref="GradingForm.MaxItems"/>.</param>
/// <param name="Save">The action that keeps it.</param>
/// <param name="Back">The one that leaves it; null where there is nothing to go back to.</param>
public sealed record GradingView(Voice Voice, IReadOnlyList<GradingItem> Items, ActionText Save, ActionText? Back);

/// <param name="Standing">With its last value.</param>
/// <param name="Score">The grade that value gives.</param>
public sealed record GradingItem(Standing Standing, decimal Score)
{
    /// <summary>What is likeliest: what was delivered is over, what was not goes on.</summary>
    public Ending Likely => Score >= GradeOf.Delivered ? Ending.Close : Ending.CarryOver;

    /// <summary>Null where nothing is agreed yet.</summary>
    public Onward? Runs { get; init; }

    public IEnumerable<Ending> Endings => EndingsOf(Standing.KeyResult);

    /// <summary>What can become of it: steps on the way to a last one have no standing measure.</summary>
    public static IEnumerable<Ending> EndingsOf(KeyResult keyResult) => Enum.GetValues<Ending>().Where(e => e != Ending.Kpi || keyResult.Kind != Kind.Milestone);
}

/// <summary>The final value and the grade it gives; what was learnt, and what becomes of it.</summary>
public static class GradingForm
{
    public const int MaxItems = 5, LongestReflection = 200;

    public static Card Render(GradingView view)
    {
        var voice = view.Voice;
        return voice.Card(voice.Count("Grade.Title", view.Items.Count),
        [
            Lines.Head(voice.Count("Grade.Title", view.Items.Count), voice["Grade.Scale"]),
            .. view.Items.Select(item => Of(voice, item)),
            Buttons.Row(
                new ActionExecute(voice["Button.Save"], view.Save.ToString()) { Style = "positive" },
                view.Back is { } back ? voice.Press("Button.Back", back.Verb, [.. back.Ids]) : null),
        ]);
    }

    private static Container Of(Voice voice, GradingItem item)
    {
        var keyResult = item.Standing.KeyResult;
        return new Container(
            Lines.Strong(keyResult.Called()),
            Lines.Plain(Final(voice, item.Standing, item.Score)) with { Spacing = Spacing.None },
            new InputText { Id = InputIds.Text(keyResult.Id), Label = voice["Grade.Reflection"], Placeholder = voice["Grade.Example"], MaxLength = LongestReflection },
            Then(voice, keyResult, item.Likely, item.Runs)) { Separator = true, Spacing = Spacing.Medium };
    }

    /// <summary>What becomes of it, with one of them chosen; of what is agreed, where it runs.</summary>
    internal static Element Then(Voice voice, KeyResult keyResult, Ending chosen, Onward? runs) => runs is not null
        ? Lines.Quiet(voice.Say("Grade.Runs", runs.Cycle)) with { Spacing = Spacing.Small }
        : new InputChoiceSet([.. GradingItem.EndingsOf(keyResult).Select(e => new Choice(voice["Ending." + e], e.ToString()))])
        { Id = InputIds.Next(keyResult.Id), Label = voice["Grade.Then"], Value = chosen.ToString() };

    /// <summary><c>52 of 60 · grade 0.9</c></summary>
    public static string Final(Voice voice, Standing standing, decimal score) => Lists.Dots(
        standing.Last is { Value: { } value } ? voice.Reached(standing.KeyResult, value) : null, voice.PeriodsMet(standing), voice.Say("Grade.Score", voice.Score(score)), voice.CauseOf(standing));
}
