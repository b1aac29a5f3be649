using CheckinBot.Objectives.Phrasing.Grammar;
using CheckinBot.Objectives.Phrasing.Tokens;

namespace CheckinBot.Objectives.Phrasing.Meaning;

/// <summary>Makes days and lengths of what the grammar's <c>time</c> rules found. A year that is left out is the one in which the day is next.</summary>
internal sealed class MakeTimes(Language language, DateOnly today, DateOnly? cycleEnd)
{
    /// <summary>How a rule's name ends that says "of next year".</summary>
    private const string OfNextYear = "-of-next";

    /// <summary>How a rule's name begins that stands for the word behind it.</summary>
    private const string As = "as-";

    private static readonly string[] Clocks = ["", "min", "h", "s"];

    public Token Of(Token token) => token switch
    {
        NumericDay numeric => OrderDay.Of(numeric, language.Name, today),
        Phrase phrase => Make(phrase),
        _ => token,
    };

    private Token Make(Phrase said)
    {
        int? year = said.Figures.FirstOrDefault(f => f.IsYear) is { } written && said.Slots[^1] == written ? (int)written.Value : null;
        int Sense(string kind) => (int)(said.Slots.OfType<Word>().SelectMany(w => language.Senses(w.Text)).FirstOrDefault(s => s.Kind == kind)?.Value ?? 0);
        int Count() => said.Slots.OfType<Figure>().FirstOrDefault(f => f.IsWhole) is { } figure ? (int)figure.Value : Sense("number");
        decimal Quantity() => said.Figures.First().Value;
        Days Days((DateOnly First, DateOnly Last)? span) => new Days(said.Start, said.End, span?.First, span?.Last);
        Token End(string unit) => Days((Calendar.Holding(today, unit).Last, Calendar.Holding(today, unit).Last));
        Token Long(decimal count) => new Length(said.Start, said.End, count, Calendar.Unit(Sense("unit")));

        if (said.Rule.EndsWith(OfNextYear, StringComparison.Ordinal))
        {
            year = today.Year + 1;
            said = said with { Rule = said.Rule[..^OfNextYear.Length] };
        }
        // "À ce jour" says that it is so now, "days sales outstanding" are DSO: one word stands for several.
        if (said.Rule.StartsWith(As, StringComparison.Ordinal)) return new Word(said.Start, said.End, said.Rule[As.Length..]);
        if (said.Rule == "end-of") return End(Calendar.Unit(Sense("end")));
        var ofNext = year > today.Year && said.Figures.All(f => !f.IsYear) ? OfNextYear : "";
        if (said.Rule.StartsWith("end-", StringComparison.Ordinal) && Make(said with { Rule = said.Rule[4..] + ofNext }) is Days whole) return whole with { First = whole.Last };
        return said.Rule switch
        {
            "day-month" or "month-day" => OnWeekday(Days(Calendar.Day(Count(), Sense("month"), year, today)), Sense("weekday")),
            // "Next November" is not the one that is being lived through.
            "next-month" => Days(Calendar.Months(Sense("month"), 1, Sense("month") == today.Month ? today.Year + 1 : year, today)),
            "first-day" => Days(Calendar.Day(1, Sense("month"), year, today)),
            "month" => Days(Calendar.Months(Sense("month"), 1, year, today)),
            "mid" => Days(Calendar.Day(15, Sense("month"), year, today)),
            "quarter" => Days(Calendar.Months(Sense("quarter") * 3 - 2, 3, year, today)),
            "ordinal-quarter" => Days(Calendar.Months(Math.Clamp(Sense("ordinal") is > 0 and var place ? place : Count(), 1, 4) * 3 - 2, 3, year, today)),
            "last-quarter" => Days(Calendar.Months(10, 3, year, today)),
            "half" => Days(Calendar.Months(Sense("half") * 6 - 5, 6, year, today)),
            "ordinal-half" => Days(Calendar.Months(Math.Clamp(Sense("ordinal") is > 0 and var nth ? nth : Count(), 1, 2) * 6 - 5, 6, year, today)),
            "year" => Days((new DateOnly(year ?? today.Year, 1, 1), new DateOnly(year ?? today.Year, 12, 31))),
            "this" => Days(Calendar.Holding(today, Calendar.Unit(Sense("unit")))),
            "next" => Days(Calendar.Holding(Calendar.Holding(today, Calendar.Unit(Sense("unit"))).Last.AddDays(1), Calendar.Unit(Sense("unit")))),
            "cycle" => new Days(said.Start, said.End, cycleEnd, cycleEnd) { IsUnclear = cycleEnd is null },
            "weekday" => Days(Calendar.Weekday(Sense("weekday"), today)),
            "year-end" or "quarter-end" or "month-end" => End(said.Rule[..^4]),
            "next-weekday" => NextWeekday(Days(Calendar.Weekday(Sense("weekday"), today))),
            "tomorrow" => Days((today.AddDays(1), today.AddDays(1))),
            // Nobody has said where "early June" ends, nor when a financial year does.
            "early" or "fiscal" => new Days(said.Start, said.End, null, null) { IsUnclear = true },
            "length" => Long(Quantity()),
            "length-working" => new Length(said.Start, said.End, Quantity(), Calendar.Unit(Sense("unit"))) { IsWorking = true },
            "one" => Long(1),
            "one-half" => Long(1.5m),
            "length-half" => Long(Count() + 0.5m),
            "half-year" => new Length(said.Start, said.End, 6, "month"),
            "clock" => new Length(said.Start, said.End, Quantity(), Clocks[Sense("clock")]),
            "clock-half" => new Length(said.Start, said.End, Quantity() + 0.5m, Clocks[Sense("clock")]),
            "seconds" => new Length(said.Start, said.End, Quantity(), "s"),
            "christmas-eve" => Days(Calendar.Day(24, 12, year, today)),
            "new-year" => Days(Calendar.Day(31, 12, year, today)),
            "iso-week" => Days(Calendar.Week(Count(), year, today)),
            "half-day" => new Length(said.Start, said.End, 0.5m, "day"),
            "half-hour" => new Length(said.Start, said.End, 30, "min"),
            "quarter-hour" => new Length(said.Start, said.End, 15, "min"),
            "three-quarters-hour" => new Length(said.Start, said.End, Count() * 15, "min"),
            "hour-half" => new Length(said.Start, said.End, 90, "min"),
            "hour-and" => new Length(said.Start, said.End, (said.Figures.Count() > 1 ? said.Figures.First().Value : 1) * 60 + said.Figures.Last().Value, "min"),
            "this-year" => End("year"),
            "first-months" => Days(Calendar.Months(1, Math.Clamp(Count(), 1, 12), year, today)),
            "first-quarters" => Days(Calendar.Months(1, Math.Clamp(Count() * 3, 3, 12), year, today)),
            "next-half" => Days(Calendar.Holding(Calendar.Holding(today, "half").Last.AddDays(1), "half")),
            "this-half" => Days(Calendar.Holding(today, "half")),
            "black-friday" => Days(Calendar.BlackFriday(year is { } of ? new DateOnly(of, 1, 1) : today)),
            "easter" => Days(Calendar.Easter(year, today)),
            "feast" => Days(Calendar.Day(Sense("feast") % 100, Sense("feast") / 100, year, today)),
            "this-time-next-year" => Days((today.AddYears(1), today.AddYears(1))),
            "christmas" => Days(Calendar.Day(25, 12, year, today)),
            "one-clock" => new Length(said.Start, said.End, 1, Clocks[Sense("clock")]),
            _ => throw new InvalidOperationException($"The grammar has a time '{said.Rule}' that nothing makes."),
        };
    }

    /// <summary>"Next Friday": that of this week for some, and of the next for others.</summary>
    private static Days NextWeekday(Days day) => day with { Vague = [day.Last!.Value, day.Last.Value.AddDays(7)] };

    /// <summary>"Tuesday 11 December" of a year in which that is a Friday: one of both is wrong.</summary>
    private static Days OnWeekday(Days day, int weekday) =>
        weekday > 0 && day.Last is { } last && (int)last.DayOfWeek != weekday ? day with { Vague = [last] } : day;
}
