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
                case "per" or "times" or "once" or "twice": every.Add(unit); break;
                case "per-week" or "per-month" or "per-quarter" when isLevel: continue;
                case "per-other" when isLevel && phrase.Slots is [Word]: continue;
                case "per-week": every.Add(Weeks); break;
                case "per-month": every.Add(Months); break;
                case "per-quarter": every.Add(Quarters); break;
                case "per-other": every.Add(Days); break;
                case "cadence": asked.Add(unit); break;
                case "cadence-week": asked.Add(Weeks); break;
                case "cadence-month": asked.Add(Months); break;
                case "cadence-quarter": asked.Add(Quarters); break;
                default: continue;
            }
            taken.Add(phrase);
        }
        // "A follow-up talk every month": nothing else is counted, so that it is what is to be done.
        if (every.Count == 0 && asked is [var only] && items is [Word { Text: "un" or "une" or "a" or "one" }, ..] && !items.Any(i => i is Figure { IsYear: false } or Length || i is Phrase said && said.Figures.Any(f => !f.IsYear)))
        {
            every.Add(only);
            asked.Clear();
        }
        var periods = every.Distinct().ToList();
        return new HowOften(periods is [var one] ? Of(one) : null, asked is [var follow, ..] ? Of(follow) : null, periods.Any(p => Of(p) is null), periods.Count > 1, taken);
    }

    private static Cadence? Of(string unit) => unit switch { Weeks => Cadence.Weekly, Months => Cadence.Monthly, Quarters => Cadence.Quarterly, _ => null };
}
