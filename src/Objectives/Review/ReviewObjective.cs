using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Objectives.Review;

/// <summary>What stands round an objective.</summary>
/// <param name="Cycle">Its cycle.</param>
/// <param name="KeyResults">Its open key results.</param>
/// <param name="ParentDue">When the objective that it serves is due; null when it serves none, or that one has no date.</param>
/// <param name="Readings">What is known of its key results, by their ids.</param>
/// <param name="LedTo">The titles of what its key results lead to, by their ids, wherever those stand.</param>
public sealed record Surroundings(
    Cycle Cycle, IReadOnlyList<KeyResult> KeyResults, DateOnly? ParentDue, IReadOnlyDictionary<Guid, Readings> Readings, IReadOnlyDictionary<Guid, string> LedTo);

/// <summary>
/// Judges an objective by the five questions of SMART, and says what would make it better: the gravest first. It looks at words, dates
/// and the past, and knows nothing of the people.
/// </summary>
public static class ReviewObjective
{
    public static IReadOnlyList<Remark> Of(Objective objective, Surroundings around, DateOnly today) =>
        [.. Own(objective, around).Concat(around.KeyResults.SelectMany(k => ReviewKeyResult.Of(k, around, today)))];

    private static IEnumerable<Remark> Own(Objective objective, Surroundings around)
    {
        var title = new ReadTitle(objective.Title);
        var measured = around.KeyResults.Count > 0;
        if (!measured && title.VagueVerb is { } verb) yield return new Remark(Smart.Specific, Flaw.VagueVerb) { Word = verb };
        else if (!measured) yield return new Remark(Smart.Measurable, Flaw.NoMeasure);
        if (title.IsIndicator) yield return new Remark(Smart.Specific, Flaw.IndicatorAsObjective);
        else if (title.IsProject && around.KeyResults.All(k => k.Kind == Kind.Milestone)) yield return new Remark(Smart.Specific, Flaw.ProjectAsObjective);
        if (objective.ParentId is null && objective.Orientation is null) yield return new Remark(Smart.Relevant, Flaw.NoParent);
        if (LacksLever(title, around)) yield return new Remark(Smart.Relevant, Flaw.NoLever);
    }

    private static bool LacksLever(ReadTitle title, Surroundings around)
    {
        var titles = around.KeyResults.Select(k => new ReadTitle(k.Title)).ToList();
        return (title.IsGrowth || titles.Any(t => t.IsGrowth)) && !title.NamesLever && !titles.Any(t => t.NamesLever);
    }
}
