using CheckinBot.Objectives.Phrasing.Grammar;
using CheckinBot.Objectives.Phrasing.Tokens;

namespace CheckinBot.Objectives.Phrasing.Meaning;

/// <summary>From when to when, of all that a sentence says about it.</summary>
/// <param name="Taken">What said it, and so is no part of the measure.</param>
internal sealed record When(DateOnly? Start, DateOnly? Due, Ask? Asked, IReadOnlyList<Token> Taken);

/// <summary>Reads it from the phrases.</summary>
internal sealed class ReadWhen(Language language, DateOnly today, DateOnly? cycleEnd)
{
    private readonly List<DateOnly?> dues = [];
    private readonly List<DateOnly> vague = [];
    private readonly List<Token> taken = [];
    private DateOnly? start;
    private bool unclear, either, running;

    /// <param name="items">The sentence.</param>
    /// <param name="lasting">Lengths of time that belong to the measure, as in "within 48 h".</param>
    public When In(IReadOnlyList<Token> items, IReadOnlyCollection<Token> lasting)
    {
        foreach (var phrase in items.OfType<Phrase>().Where(p => !lasting.Contains(p)))
            if (Take(phrase)) taken.Add(phrase);
        var days = dues.Distinct().ToList();
        var due = days is [{ } one] && !either && !(unclear && running) && vague.Count == 0 && one > today ? one : (DateOnly?)null;
        return new When(start, due, due is null ? Missing(days) : null, taken);
    }

    private Ask Missing(List<DateOnly?> days)
    {
        var known = days.OfType<DateOnly>().Where(d => d > today).Concat(vague.Where(d => d > today)).Distinct().ToList();
        var because = either || days.Count > 1 ? Because.Several : vague.Count > 0 || unclear ? Because.Vague : days.Count > 0 ? Because.NoSuchDay : Because.NotSaid;
        if (known.Count == 0 && cycleEnd is { } end && end > today) known.Add(end);
        return new Ask(Phrasing.Missing.Due, because) { Days = known };
    }

    private bool Take(Phrase said)
    {
        switch (said.Rule)
        {
            case "due" or "due-of":
                Until(said.Slots[0], d => d.Last);
                break;
            case "due-days":
                if (said.Slots is [Word month, .., Figure last]) dues.Add(Calendar.Day((int)last.Value, Sense(month, "month"), null, today)?.Last);
                else Until(said.Slots[^1], d => d.Last);
                break;
            case "before":
                // "Before 30 June" takes that day in; "before 1 March" means all of February.
                Until(said.Slots[0], d => d.First == d.Last && d.Last?.Day != 1 ? d.Last : d.First?.AddDays(-1));
                break;
            case "due-year" or "due-year-at" or "due-month" or "due-half":
                dues.Add(Whole(said.Slots[0])?.Last);
                break;
            case "before-year" or "before-month":
                dues.Add(Whole(said.Slots[0])?.First.AddDays(-1));
                break;
            case "due-this" or "due-this-at":
                dues.Add(Calendar.Holding(today, Calendar.Unit(Sense((Word)said.Slots[0], "unit"))).Last);
                break;
            case "due-week":
                dues.Add(Calendar.Week((int)said.Figures.First().Value, null, today)?.Last);
                break;
            case "dates":
                Between(said.Slots);
                break;
            case "start":
                start = (said.Slots[0] as Days)?.First;
                break;
            case "start-month":
                start = Whole(said.Slots[0])?.First;
                break;
            case "within" or "after":
                dues.Add(Calendar.After(today, (Length)said.Slots[0]));
                break;
            case "within-one":
                dues.Add(Calendar.After(today, new Length(said.Start, said.End, 1, Calendar.Unit(Sense((Word)said.Slots[0], "unit")))));
                break;
            case "vague-due":
                unclear = true;
                break;
            case "or-due":
                either = true;
                break;
            default:
                return false;
        }
        return true;
    }

    private void Until(Token slot, Func<Days, DateOnly?> last)
    {
        var days = (Days)slot;
        if (days.Vague.Count > 0) vague.AddRange(days.Vague);
        else if (days.First is null && days.IsUnclear) unclear = true;
        else dues.Add(days.First is null ? null : last(days));
        // "82 % this year, for summer": the year that is being lived through may tell of today.
        running |= days.First is { } began && days.Last is { } ends && began <= today && ends > began;
    }

    private void Between(IReadOnlyList<Token> slots)
    {
        if (slots is [Days from, Days to])
        {
            start = from.First;
            dues.Add(to.Last);
            return;
        }
        if (slots is [Word first, Days last])
        {
            var began = Calendar.Months(Sense(first, "month"), 1, last.Last?.Year, today)?.First;
            start = began > last.Last ? began?.AddYears(-1) : began;
            dues.Add(last.Last);
            return;
        }
        int? year = slots.OfType<Figure>().FirstOrDefault() is { } written ? (int)written.Value : null;
        var months = slots.OfType<Word>().Select(w => Calendar.Months(Sense(w, "month"), 1, year, today)).ToList();
        (start, var due) = (months[0]?.First, months[1]?.Last);
        // From November to February ends in the next year; what has begun already began in this one.
        if (start > due) (start, due) = year is null ? (start?.AddYears(-1), due) : (start, due?.AddYears(1));
        dues.Add(due);
    }

    private (DateOnly First, DateOnly Last)? Whole(Token slot) => slot switch
    {
        Figure year => (new DateOnly((int)year.Value, 1, 1), new DateOnly((int)year.Value, 12, 31)),
        Word word when Sense(word, "half") is > 0 and var half => Calendar.Months(half * 6 - 5, 6, null, today),
        Word word => Calendar.Months(Sense(word, "month"), 1, null, today),
        _ => null,
    };

    private int Sense(Word word, string kind) => (int)(language.Senses(word.Text).FirstOrDefault(s => s.Kind == kind)?.Value ?? 0);
}
