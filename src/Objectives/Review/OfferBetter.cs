using CheckinBot.Objectives.Naming;
using CheckinBot.Objectives.Phrasing;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Objectives.Review;

/// <summary>What answers a remark, where something can be offered that is true: nothing is made up.</summary>
public static class OfferBetter
{
    private const int MostParents = 1, MostResults = 3, ShortWord = 3;

    private static readonly string[] Units = ["%", "€"];

    private static readonly Dictionary<Lever, (string Fr, string En)> Levers = new()
    {
        [Lever.Acquisition] = ("acquisition", "acquisition"), [Lever.Conversion] = ("conversion", "conversion"), [Lever.Retention] = ("fidélisation", "retention"),
    };

    /// <param name="remark">What was said.</param>
    /// <param name="objective">Of the objective that it is about, or whose key result it is about.</param>
    /// <param name="around">What stands round it.</param>
    /// <param name="nearby">What it could be tied to.</param>
    /// <param name="language">"fr" or "en": that of new words.</param>
    public static IReadOnlyList<Better> Of(Remark remark, Objective objective, Surroundings around, Nearby nearby, string language)
    {
        var keyResult = around.KeyResults.FirstOrDefault(k => k.Id == remark.KeyResultId);
        return remark.Flaw switch
        {
            Flaw.IndicatorAsObjective => Worded(objective, around.KeyResults, language == "fr") is { } title ? [new Better.Worded(title)] : [],
            Flaw.NoParent =>
            [
                .. nearby.Parents.Take(MostParents).Select(p => new Better.Serves(p.Id, p.Title)),
                .. Enum.GetValues<Orientation>().Select(o => new Better.Follows(o)),
            ],
            Flaw.NoLever => [.. Levers.Select(l => new Better.Through(l.Key, language == "fr" ? $"{objective.Title} : {l.Value.Fr}" : $"{objective.Title}: {l.Value.En}"))],
            Flaw.NoUnit => [.. Units.Select(u => new Better.Measured(u))],
            Flaw.NoBaseline when around.Readings.GetValueOrDefault(remark.KeyResultId!.Value)?.Valued.FirstOrDefault()?.Value is { } first
                and not 0 && first != keyResult!.Target => [new Better.From(first)],
            Flaw.TooEasy or Flaw.BeyondBestPace when remark.Offered is { } offered && offered != keyResult!.Target && offered != keyResult.Baseline => [new Better.To(offered)],
            Flaw.ActivityWithoutResult =>
            [
                .. nearby.Results.Where(r => r.Id != remark.KeyResultId && new ReadTitle(r.Title).Activity is null)
                    .Take(MostResults).Select(r => new Better.LeadsTo(r.Id, r.Title)),
            ],
            Flaw.OutsideCycle when around.Cycle.End > keyResult!.Start =>
                [new Better.By(around.ParentDue < around.Cycle.End && around.ParentDue > keyResult.Start ? around.ParentDue.Value : around.Cycle.End)],
            Flaw.AfterParent when around.ParentDue is { } due && due > keyResult!.Start && around.Cycle.Holds(due) => [new Better.By(due)],
            _ => [],
        };
    }

    /// <summary>The measure with its figures: <c>Porter NPS de 52 à 60</c>. Null when no key result says it in two figures.</summary>
    private static string? Worded(Objective objective, IReadOnlyList<KeyResult> keyResults, bool fr)
    {
        var words = Words(objective.Title);
        var figured = keyResults.Where(k => k is { Kind: Kind.Level or Kind.Cumulative, Standing: false } && k.Target != k.Baseline).ToList();
        // What is measured by one figure is called by it; of several, the one that has its name.
        var named = figured.FirstOrDefault(k => Words(k.Title).Overlaps(words)) ?? (keyResults.Count == 1 ? figured.FirstOrDefault() : null);
        if (named is null) return null;
        // The measure's name says what is counted.
        var unit = named.Unit.Length > 0 && char.IsLetter(named.Unit[0]) ? "" : named.Unit;
        var (from, to) = (WriteGoal.Amount(named.Baseline, unit, fr, "#,0.######"), WriteGoal.Amount(named.Target, unit, fr, "#,0.######"));
        var verb = (named.Target > named.Baseline, fr) switch { (true, true) => "Porter", (true, false) => "Raise", (false, true) => "Ramener", _ => "Reduce" };
        return named is { Kind: Kind.Cumulative, Baseline: 0 }
            ? $"{verb} {named.Title} {(fr ? "à" : "to")} {to}"
            : $"{verb} {named.Title} {(fr ? $"de {from} à" : $"from {from} to")} {to}";
    }

    private static HashSet<string> Words(string title) => [.. Fold.Name(title).Split([' ', '\'', '-']).Where(w => w.Length >= ShortWord)];
}
