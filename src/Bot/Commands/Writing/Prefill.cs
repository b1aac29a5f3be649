using CheckinBot.Bot.Cards.Writing;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Phrasing;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Bot.Commands.Writing;

/// <summary>What a sentence said, as a person would type it into the fields of the form, and what it left open, beside each.</summary>
internal static class Prefill
{
    public static Dictionary<GoalField, string> Values(Goal goal, Voice voice)
    {
        var values = new Dictionary<GoalField, string> { [GoalField.Measure] = goal.Measure, [GoalField.Unit] = WriteGoal.Unit(goal.Unit, voice.Language) };
        if (!goal.IsAsked(Missing.Kind)) values[GoalField.Kind] = KindOf(goal).ToString();
        if (goal.Kind != Kind.Band && DirectionOf(goal) is { } direction) values[GoalField.Direction] = direction.ToString();
        values[GoalField.From] = goal.Kind == Kind.Band ? Number(voice, goal.BandLow) : goal.Baseline is { } from ? voice.TypedExactly(from) : Said(goal, Missing.Baseline, voice);
        values[GoalField.To] = To(goal, voice);
        values[GoalField.Start] = goal.Start is { } start ? voice.Typed(start) : "";
        values[GoalField.Due] = goal.Due is { } due ? voice.Typed(due)
            : goal.Asks.FirstOrDefault(a => a.About == Missing.Due) is { Days.Count: > 1 } ask ? string.Join(voice["New.Or"], ask.Days.Select(voice.Typed)) : "";
        values[GoalField.Cadence] = (goal.Cadence ?? goal.Every)?.ToString() ?? WritingForm.AsItsLevel;
        return values;
    }

    /// <summary>What is asked, by the field it is about, with why.</summary>
    public static Dictionary<GoalField, string> Doubts(Goal goal, Voice voice) => goal.Asks.GroupBy(a => a.About).ToDictionary(a => a.Key switch
    {
        Missing.Measure => GoalField.Measure,
        Missing.Kind => GoalField.Kind,
        Missing.Baseline => GoalField.From,
        Missing.Target => GoalField.To,
        Missing.Direction => GoalField.Direction,
        _ => GoalField.Due,
    }, a => voice["Doubt." + a.First().Because]);

    private static GoalKind KindOf(Goal goal) => goal.Kind switch
    {
        Kind.Level => GoalKind.Level,
        Kind.Cumulative => GoalKind.Cumulative,
        Kind.Band => GoalKind.Band,
        Kind.Milestone => GoalKind.Milestone,
        _ => goal.Every switch { Objectives.Rhythm.Cadence.Monthly => GoalKind.Monthly, Objectives.Rhythm.Cadence.Quarterly => GoalKind.Quarterly, _ => GoalKind.Weekly },
    };

    /// <summary>Where the words and the figures disagree, the words are shown: whoever saves them is asked once more.</summary>
    private static Direction? DirectionOf(Goal goal) => goal.Asks.Any(a => a is { About: Missing.Direction, Because: Because.Contradicts })
        ? goal.Direction == Direction.Increase ? Direction.Decrease : Direction.Increase
        : goal.Direction;

    private static string To(Goal goal, Voice voice)
    {
        if (goal.Kind == Kind.Band) return goal is { BandLow: null, BandHigh: null } ? Said(goal, Missing.Target, voice) : Number(voice, goal.BandHigh);
        if (goal.Target is { } target) return voice.TypedExactly(target);
        var sign = goal.Direction == Direction.Decrease ? "-" : "+";
        if (goal.Asks.FirstOrDefault(a => a is { About: Missing.Target, Because: Because.PercentOrPoints }) is { Numbers: [var percent, ..] }) return Signed(sign, percent, "%", voice);
        if (goal.Change is { } change) return Signed(sign, change.By, change.Relative ? "%" : goal.Unit is "%" ? "pts" : "", voice);
        return Said(goal, Missing.Target, voice);
    }

    private static string Signed(string sign, decimal number, string unit, Voice voice) =>
        sign + voice.TypedExactly(Math.Abs(number)) + (unit.Length == 0 ? "" : (unit == "%" && voice.Language == "en" ? "" : " ") + unit);

    /// <summary>What was said more than once, or in a way that can be read twice: all of it.</summary>
    private static string Said(Goal goal, Missing about, Voice voice) =>
        string.Join(voice["New.Or"], (goal.Asks.FirstOrDefault(a => a.About == about)?.Numbers ?? []).Select(voice.TypedExactly));

    private static string Number(Voice voice, decimal? value) => value is { } number ? voice.TypedExactly(number) : "";
}
