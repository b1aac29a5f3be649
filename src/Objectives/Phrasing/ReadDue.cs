using System.Text.RegularExpressions;
using CheckinBot.Objectives.Phrasing.Grammar;
using CheckinBot.Objectives.Phrasing.Meaning;
using CheckinBot.Objectives.Phrasing.Tokens;

namespace CheckinBot.Objectives.Phrasing;

/// <summary>
/// A last day as a person types it by itself: <c>31/12</c>, <c>31 déc. 2026</c>, <c>fin mars</c>, <c>in 3 months</c>, <c>T4</c>. The grammars are those of <see
/// cref="ReadGoal"/>.
/// </summary>
public abstract partial record ReadDue
{
    private const int Longest = 80;

    private ReadDue()
    {
    }

    /// <summary>A day to come.</summary>
    public sealed record Read(DateOnly Day) : ReadDue;

    /// <param name="Because">Why it must be asked.</param>
    /// <param name="Days">What may be meant, in the order of likelihood.</param>
    public sealed record Refused(Because Because, IReadOnlyList<DateOnly> Days) : ReadDue;

    /// <summary>Never throws, whatever the text.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="language">"fr" or "en": the person's, which is tried first.</param>
    /// <param name="today">The person's own day.</param>
    /// <param name="cycleEnd">The last day of the cycle, offered when nothing was read; null when there is none.</param>
    public static ReadDue From(string? text, string language, DateOnly today, DateOnly? cycleEnd)
    {
        var said = Dots().Replace(Clean.Text(text ?? "", Longest), "");
        IReadOnlyList<DateOnly> offered = cycleEnd is { } end && end > today ? [end] : [];
        if (said.Length == 0) return new Refused(Because.NotSaid, offered);
        foreach (var name in language == "fr" ? new[] { "fr", "en" } : ["en", "fr"])
        {
            // "3 mois" alone is how long, and "en 3 mois" is by when.
            var tries = new[] { said, (name == "fr" ? "en " : "in ") + said }.Select(s => One(s, Language.Of(name), today, cycleEnd)).OfType<When>().ToList();
            if (tries.Find(t => t.Due is not null) is { Due: { } due }) return new Read(due);
            // What one's own language leaves open, another does not settle.
            if (tries.Select(t => t.Asked).FirstOrDefault(a => a is { Because: not Because.NotSaid }) is { } ask) return new Refused(ask.Because, ask.Days);
        }
        return new Refused(Because.Vague, offered);
    }

    /// <summary>Null when something else stands there too.</summary>
    private static When? One(string said, Language language, DateOnly today, DateOnly? cycleEnd)
    {
        var figures = new JoinFigures(language).In(NumberWords.In(Misspelt.In(ShortDay.In(Tokenize.Of(said, language.Name), language), language), language));
        var times = new MakeTimes(language, today, cycleEnd);
        var items = Find.In([.. Find.In(figures, language.Times, language).Select(times.Of)], language.Phrases, language);
        var when = new ReadWhen(language, today, cycleEnd).In(items, []);
        return items.All(i => when.Taken.Contains(i) || i is Mark || (i is Word word && language.Senses(word.Text).Any(s => s.Kind == "common"))) ? when : null;
    }

    [GeneratedRegex(@"(?<=\p{L})\.")]
    private static partial Regex Dots();
}
