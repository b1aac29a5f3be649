using System.Text.RegularExpressions;
using CheckinBot.Objectives.Naming;
using CheckinBot.Objectives.Rhythm;

namespace CheckinBot.Objectives.Drafting;

/// <summary>The words round the numbers of a line, French and English alike: people mix them.</summary>
internal static partial class LineWords
{
    /// <summary><c>par semaine</c>, <c>a month</c>, <c>quarterly</c>; null when the line names no period.</summary>
    public static (Match At, Cadence Every)? Period(string line) => EachPeriod().Match(line) is { Success: true } at
        ? (at, at.Groups["week"].Success ? Cadence.Weekly : at.Groups["month"].Success ? Cadence.Monthly : Cadence.Quarterly)
        : null;

    public static bool NamesOtherPeriod(string line) => OtherPeriod().IsMatch(line);

    /// <summary>Something that stands at a level: of it, a number alone says too little.</summary>
    public static bool NamesRate(string line) => Rate().IsMatch(line);

    /// <summary>What stands before a number says that it is a lower bound.</summary>
    public static bool IsFloor(string before) => Floor().IsMatch(before);

    public static bool IsCeiling(string before) => Ceiling().IsMatch(before);

    public static bool JoinsPair(string between) => Pair().IsMatch(between);

    public static bool JoinsBand(string before, string between) => BandBegins().IsMatch(before) && BandJoint().IsMatch(between);

    /// <summary>A line without its figures, or null when what is left does not read well: there were words on both sides.</summary>
    public static string? Title(string before, string after)
    {
        var (left, right) = (Loose().Replace(before, "").Trim(), Leading().Replace(after, "").Trim(' ', ',', ';', '.', ':'));
        var title = left.Length == 0 ? right : right.Length == 0 ? left : "";
        return title.Any(char.IsLetter) ? Capital(title) : null;
    }

    public static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>What two wordings of one line have in common.</summary>
    public static string Likeness(string withoutNumbers) =>
        string.Join(' ', Word().Matches(Fold.Name(withoutNumbers)).Select(m => m.Value).Where(w => w is not ("de" or "du" or "d" or "a" or "to" or "from" or "of")));

    [GeneratedRegex(
        @"(?:(?<!\p{L})(?:par|per|a|each|every|chaque|tous les|toutes les)\s|/\s?)"
        + @"(?:(?<week>semaines?|sem\b\.?|weeks?|wk)|(?<month>mois|months?)|trimestres?|quarters?)(?!\p{L})"
        + @"|\b(?:(?<week>hebdomadaires?|hebdo|weekly)|(?<month>mensuel(?:le)?s?|monthly)|trimestriel(?:le)?s?|quarterly)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex EachPeriod();

    [GeneratedRegex(
        @"(?:(?<!\p{L})(?:par|per|a|each|every|chaque)\s|/\s?)(?:jour|day|an|ann[ée]e|year|heure|hour)(?!\p{L})"
        + @"|\b(?:daily|yearly|quotidien(?:ne)?s?|annuel(?:le)?s?)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex OtherPeriod();

    [GeneratedRegex(@"\b(?:nps|csat|score|taux|rate|churn|note|rating|satisfaction|d[ée]lai|delay|moyen(?:ne)?|average|ratio|marge|margin)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Rate();

    [GeneratedRegex(@"(?:sup[ée]rieure?s?(?: ou [ée]gale?s?)? à|au[- ]dessus de|plus de|au moins|minimum|above|over|at least|more than|greater than|higher than|>=?|≥)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Floor();

    [GeneratedRegex(@"(?:inf[ée]rieure?s?(?: ou [ée]gale?s?)? à|(?:en )?dessous de|\bsous|moins de|au plus|maximum|below|under|at most|less than|lower than|<=?|≤)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Ceiling();

    [GeneratedRegex(@"^\s*(?:à|a|to|vers|jusqu['’]à|up to|down to|[-=–]*>|→)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Pair();

    [GeneratedRegex(@"\b(?:entre|between)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex BandBegins();

    [GeneratedRegex(@"^\s*(?:et|and)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex BandJoint();

    /// <summary>What only led to the number.</summary>
    [GeneratedRegex(
        @"(?:(?:^|\s)(?:de|du|from|of|à|to|entre|between|d['’]|d['’]au moins|d['’]au plus"
        + @"|(?:sup|inf)[ée]rieure?s?(?: ou [ée]gale?s?)? à|au[- ]dessus de|(?:en )?dessous de|sous|plus de|moins de|au moins|au plus|minimum|maximum"
        + @"|above|over|below|under|at least|at most|(?:more|greater|higher|less|lower) than)|\s*[:=,;<>≥≤–—-])*\s*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Loose();

    [GeneratedRegex(@"^\s*(?:(?:de|du|des|of)\s|d['’])?", RegexOptions.IgnoreCase)]
    private static partial Regex Leading();

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();
}
