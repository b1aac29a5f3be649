using CheckinBot.Objectives.Phrasing.Grammar;
using CheckinBot.Objectives.Phrasing.Tokens;

namespace CheckinBot.Objectives.Phrasing.Meaning.Rereading;

/// <summary>A day, a month or a year that names what is measured, or that is when.</summary>
internal static class WhichDay
{
    /// <summary>"The scare of 2024", "the software of 1998": beside a figure, a year that is over tells which.</summary>
    public static List<Token> Over(List<Token> items, string said, DateOnly today)
    {
        bool IsOver(Token item) => item is Phrase { Rule: "of" or "by" or "due-of" or "due-year" or "baseline" or "target", Slots: [Figure { Plain: true, Unit: "" } year] }
            && year.End == item.End && year.End - year.Start == 4 && year.Value >= 1900 && year.Value < today.Year && year.Value == decimal.Truncate(year.Value)
            && (said[item.Start..year.Start].Trim().ToLowerInvariant() is "of" or "de" || year.Value < 2000 && said[item.Start..year.Start].Trim().ToLowerInvariant()
                is "in" or "from" or "since" or "en" or "depuis")
            && items.Exists(i => i != item && Aside.HasFigure(i));
        return [.. items.Select(i => IsOver(i) ? Aside.Out(i) : i)];
    }

    /// <summary>"Every month of 2027": of that year.</summary>
    public static List<Token> Yearly(List<Token> items) =>
        [.. items.Select((item, at) => item is Phrase { Rule: "of", Slots: [Figure { IsYear: true } year] } && at > 0
            && items[at - 1] is Phrase { Rule: "per" } ? new Phrase(item.Start, item.End, "due-year", [year]) : item)];

    /// <summary>"The Q4 closing finished by 8 January": beside another day, a quarter or month that a noun stands right beside tells which.</summary>
    public static List<Token> Closing(List<Token> items, Language language)
    {
        bool IsNoun(Token? item) => item is Word word && !language.Senses(word.Text).Any(s => s.Kind is "common" or "want" or "joint");
        // "The Christmas window": a feast has no figures, and few letters.
        bool IsNamed(Days day) => day.Last is { Day: 25, Month: 12 } && day.End - day.Start < 10
            // "La discussion de lundi", "la réunion du 5 mai".
            || day.First == day.Last && items.Exists(i => i is Phrase { Rule: "due-of", Slots: [Days of] } && of == day);
        bool Tells(Token item, int at) => item is Phrase { Rule: "due" or "due-of", Slots: [Days { First: { } first, Last: { } last } day] } said && (first != last
            || IsNamed(day)) && (day.Start == said.Start || said.Rule == "due-of")
            && (language.Name == "en" ? IsNoun(items.ElementAtOrDefault(at + 1)) : at > 0 && IsNoun(items[at - 1]))
            && items.Exists(i => i != item && i is Phrase { Rule: "due" or "before" or "due-month" or "within", Slots: [var slot] } other && (slot.Start > other.Start
                || slot is Days { First: { } one, Last: { } same } && one == same));
        return [.. items.Select((item, at) => Tells(item, at) ? new Phrase(item.Start, item.End, "kept", []) : item)];
    }

    /// <summary>"Occupancy 71 % >> 78 %, april": behind a mark at the end, a bare month is when.</summary>
    public static List<Token> Last(List<Token> items, Language language) =>
        items is [.., Mark { Text: "," or ";" or "/" or "-" }, Word last] && language.Senses(last.Text).Any(s => s.Kind == "month")
            && items.Exists(Aside.HasFigure) ? [.. items[..^1], new Phrase(last.Start, last.End, "due-month", [last])] : items;

    /// <summary>A year that stands by itself beside another figure is when, and not how many: <c>CA 2027 : 3 M€</c>.</summary>
    public static List<Token> Years(List<Token> items, Language language)
    {
        items = [.. items.Select((item, at) => item is Figure { IsYear: true, Value: > 2010 and < 2060 } or Phrase { Rule: "reach" or "target" or "have",
            Slots: [Figure { IsYear: true, Value: > 2010 and < 2060 }] } && Names(items, at, language) ? new Phrase(item.Start, item.End, "kept", []) : item)];
        var others = items.Any(i => i is Figure { IsYear: false } || (i is Phrase p && p.Rule is not ("kept" or "keep-out" or "as-of")
            && p.Slots.Any(s => s is Figure { IsYear: false })));
        return !others ? items : [.. items.Select(i => i is Figure { IsYear: true } year ? new Phrase(year.Start, year.End, "due-year", [year]) : i)];
    }

    /// <summary>The year of "the 2027 budget" is no day: another is said, or nothing else is counted.</summary>
    private static bool Names(List<Token> items, int at, Language language)
    {
        if (at > 0 && items[at - 1] is Mark { Text: ":" }) return false;
        if (items.Where((_, other) => other != at).Any(i => i is Figure || (i is Phrase p && p.Slots.Any(s => s is Figure { IsYear: false })))) return false;
        return !(items.ElementAtOrDefault(at - 1) is Word verb && language.Senses(verb.Text).Any(s => s.Kind is "make" or "reach" or "up" or "down" or "move" or "sum"));
    }
}
