using System.Globalization;
using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Rhythm;

namespace CheckinBot.Objectives.Phrasing;

/// <summary>
/// Says a goal in the plainest sentence of a language. <see cref="ReadGoal"/> reads it as the same goal, apart from why something is asked:
/// what was said twice or vaguely is not said at all.
/// </summary>
public static class WriteGoal
{
    /// <param name="goal">With a measure.</param>
    /// <param name="language">"fr" or "en".</param>
    public static string In(Goal goal, string language)
    {
        var fr = language == "fr";
        var figures = Figures(goal, fr);
        var parts = new List<string> { goal is { Kind: Kind.Milestone, Target: null } ? goal.Measure : figures.Length == 0 ? goal.Measure + Colon(fr)
            : goal.Measure + Colon(fr) + figures };
        if (goal.Every is { } every) parts.Add(Period(every, fr ? "par" : "per", fr));
        if (goal.Cadence is { } cadence) parts.Add((fr ? "(suivi " : "(tracked ") + Period(cadence, fr ? "chaque" : "every", fr) + ")");
        if (goal.Start is { } start) parts.Add((fr ? "à partir du " : "starting ") + Day(start, fr));
        if (goal.Due is { } due) parts.Add((fr ? "d'ici le " : "by ") + Day(due, fr));
        return string.Join(' ', parts);
    }

    /// <summary>A unit as a person of that language writes it: <c>days</c> for the <c>day</c> of <see cref="Goal.Unit"/>; most stand as they are.</summary>
    public static string Unit(string unit, string language) => Lengths.TryGetValue(unit, out var words) ? words.At(language == "fr") : unit;

    private static string Colon(bool fr) => fr ? " : " : ": ";

    private static string Figures(Goal goal, bool fr)
    {
        // What is counted is not said again when the measure is called by it.
        var unit = goal.Unit.Length > 0 && char.IsLetter(goal.Unit[0]) && goal.Unit is not ("s" or "min" or "h" or "pts") && !Lengths.ContainsKey(goal.Unit)
            && goal.Measure.Contains(goal.Unit, StringComparison.OrdinalIgnoreCase) ? "" : goal.Unit;
        string Figure(decimal value) => Amount(value, unit, fr);
        var (up, down) = fr ? ("augmenter", "réduire") : ("increase", "reduce");
        var verb = goal.Direction == Direction.Decrease ? down : up;
        return goal switch
        {
            { Kind: Kind.Milestone, Target: { } steps } => Amount(steps, "", fr) + (fr ? " étapes" : " steps"),
            { Kind: Kind.Band, BandLow: { } low, BandHigh: { } high } => fr ? $"entre {Figure(low)} et {Figure(high)}" : $"between {Figure(low)} and {Figure(high)}",
            { Kind: Kind.Band, BandLow: { } low } => (fr ? "maintenir au-dessus de " : "keep above ") + Figure(low),
            { Kind: Kind.Band, BandHigh: { } high } => (fr ? "maintenir sous " : "keep below ") + Figure(high),
            { Baseline: { } from, Target: { } to, Kind: not Kind.Cumulative } => fr ? $"de {Figure(from)} à {Figure(to)}" : $"from {Figure(from)} to {Figure(to)}",
            { Change: { } change } => $"{verb} {(fr ? "de" : "by")} {Amount(change.By, change.Relative ? "%" : goal.Unit is "%" or "" ? "pts" : goal.Unit, fr)}",
            { Kind: Kind.PerPeriod, Direction: Direction.Decrease, Target: { } to } => $"{down} {(fr ? "à" : "to")} {Figure(to)}",
            { Kind: Kind.Level, Target: { } to, Direction: null } => Figure(to),
            { Kind: Kind.Level, Target: { } to } => $"{verb} {(fr ? "à" : "to")} {Figure(to)}",
            { Target: { } to } => Figure(to),
            { Kind: Kind.Level, Direction: not null } => verb,
            _ => "",
        };
    }

    internal static string Amount(decimal value, string unit, bool fr, string format = "0.######")
    {
        var number = value.ToString(format, CultureInfo.GetCultureInfo(fr ? "fr" : "en"));
        return unit switch
        {
            "%" => fr ? number + " %" : number + "%",
            "€" or "$" or "£" when !fr => value < 0 ? "-" + unit + number[1..] : unit + number,
            "s" or "min" or "h" or "pts" => $"{number} {unit}",
            "day" or "week" or "month" or "quarter" or "half" or "year" => $"{number} {Lengths[unit].At(fr)}",
            _ when unit.StartsWith('/') => number + unit,
            "" => number,
            _ => $"{number} {unit}",
        };
    }

    private static readonly Dictionary<string, (string Fr, string En)> Lengths = new()
    {
        ["day"] = ("jours", "days"), ["week"] = ("semaines", "weeks"), ["month"] = ("mois", "months"),
        ["quarter"] = ("trimestres", "quarters"), ["half"] = ("semestres", "semesters"), ["year"] = ("ans", "years"),
    };

    private static string Period(Cadence every, string word, bool fr) => word + " " + (every switch
    {
        Cadence.Weekly => fr ? "semaine" : "week",
        Cadence.Monthly => fr ? "mois" : "month",
        _ => fr ? "trimestre" : "quarter",
    });

    private static string Day(DateOnly day, bool fr) => day.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo(fr ? "fr" : "en"));

    private static string At(this (string Fr, string En) words, bool fr) => fr ? words.Fr : words.En;
}
