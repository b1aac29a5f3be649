using CheckinBot.Objectives.Phrasing.Grammar;
using CheckinBot.Objectives.Phrasing.Tokens;
using CheckinBot.Objectives.Rhythm;

namespace CheckinBot.Objectives.Phrasing.Meaning;

/// <summary>What a sentence says about weeks, months and quarters: those in which the target starts again, and those in which it is asked about.</summary>
/// <param name="Every">Null when the target is not one of each period.</param>
/// <param name="Other">So many a day, a year, every two weeks.</param>
/// <param name="Taken">What said it.</param>
internal sealed record HowOften(Cadence? Every, Cadence? Asked, bool Other, bool Several, IReadOnlyList<Phrase> Taken)
{
    private const string Days = "day", Weeks = "week", Months = "month", Quarters = "quarter";

    /// <param name="isLevel">The measure stands at a level, so that "monthly" in it names it: the monthly churn.</param>
    public static HowOften In(IReadOnlyList<Token> items, Language language, bool isLevel)
    {
        var (every, asked, taken) = (new List<string>(), new List<string>(), new List<Phrase>());
        foreach (var phrase in items.OfType<Phrase>())
        {
            var unit = Calendar.Unit((int)(phrase.Slots.OfType<Word>().SelectMany(w => language.Senses(w.Text)).FirstOrDefault(s => s.Kind == "unit")?.Value ?? 0));
            switch (phrase.Rule)
            {
                case "per" when NamesMove(items, phrase): continue;
                case "per" or "times" or "once" or "twice": every.Add(unit); break;
                case "per-week" or "per-month" or "per-quarter" or "per-other" when Names(items, phrase, language, isLevel): continue;
                case "per-week": every.Add(Weeks); break;
                case "per-month": every.Add(Months); break;
                case "per-quarter": every.Add(Quarters); break;
                case "per-other": every.Add(phrase.Slots is [Length span] ? Whole(span) : Days); break;
                case "cadence": asked.Add(unit); break;
                case "cadence-week": asked.Add(Weeks); break;
                case "cadence-month": asked.Add(Months); break;
                case "cadence-quarter": asked.Add(Quarters); break;
                default: continue;
            }
            taken.Add(phrase);
        }
        // "A follow-up talk every month": nothing else is counted, so that it is what is to be done.
        if (every.Count == 0 && asked is [var only] && items is [Word { Text: "un" or "une" or "a" or "one" }, ..]
            && !items.Any(i => i is Figure { IsYear: false } or Length || i is Phrase said && said.Figures.Any(f => !f.IsYear)))
        {
            every.Add(only);
            asked.Clear();
        }
        var periods = every.Distinct().ToList();
        return new HowOften(periods is [var one] ? Of(one) : null, asked is [var follow, ..] ? Of(follow) : null, periods.Any(p => Of(p) is null), periods.Count > 1, taken);
    }

    /// <summary>"Every three months" is each quarter, "tous les sept jours" each week; any other length is none that is asked about.</summary>
    private static string Whole(Length span) => span switch
    {
        { Unit: "month", Count: 3 } => Quarters,
        { Unit: "month" or "quarter" or "week", Count: 1 } => span.Unit,
        { Unit: "day", Count: 7 } => Weeks,
        _ => Days,
    };

    /// <summary>"Monthly churn", "weekly readers", "halve the monthly cancellations": which, and not how often.</summary>
    public static bool Names(IReadOnlyList<Token> items, Phrase said, Language language, bool isLevel)
    {
        if (said.Rule is not ("per-week" or "per-month" or "per-quarter" or "per-other") || said.Slots is not [Word]) return false;
        var at = items.ToList().IndexOf(said);
        bool Is(Token? item, params string[] kinds) => item is Word word && language.Senses(word.Text).Any(s => kinds.Contains(s.Kind));
        var beside = language.Name == "en" ? items.ElementAtOrDefault(at + 1) : items.ElementAtOrDefault(at - 1);
        if (beside is not Word || said.End - said.Start < 5) return isLevel;
        var moves = items.Any(i => i is Figure { Sign: not null }
            or Phrase { Rule: "half" or "double" or "triple" or "quadruple" or "factor" or "divide" or "by" or "more-by" or "less-by" or "by-least" });
        return isLevel || IsOf(items, at, language) || moves && !Is(beside, "common", "joint", "want");
    }

    /// <summary>"Library loans per month from 2,400 to 3,000": right before a whole move and behind a noun it names what moves.</summary>
    public static bool NamesMove(IReadOnlyList<Token> items, Phrase said)
    {
        var at = items.ToList().IndexOf(said);
        var next = items.ElementAtOrDefault(at + 1) is Mark { Text: ":" } ? at + 2 : at + 1;
        return said.Rule == "per" && at > 0 && items[at - 1] is Word && items.ElementAtOrDefault(next) is Phrase { Rule: "from-to" or "bare-from-to" or "to-from" };
    }

    /// <summary>"900 monthly visitors": people that come are so many at a time.</summary>
    public static bool IsOf(IReadOnlyList<Token> items, int at, Language language) =>
        (language.Name == "en" ? items.Skip(at + 1).Take(3) : items.Take(at).Reverse().Take(2)).TakeWhile(i => i is Word).Any(i =>
            language.Senses(((Word)i).Text).Any(s => s.Kind == "audience"));

    private static Cadence? Of(string unit) => unit switch { Weeks => Cadence.Weekly, Months => Cadence.Monthly, Quarters => Cadence.Quarterly, _ => null };
}
