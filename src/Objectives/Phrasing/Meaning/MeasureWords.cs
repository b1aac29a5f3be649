using CheckinBot.Objectives.Phrasing.Grammar;
using CheckinBot.Objectives.Phrasing.Tokens;

namespace CheckinBot.Objectives.Phrasing.Meaning;

/// <summary>The words that say what is measured: all but the verb, figures and dates. "No-show" is one of them, beside "no" and "show".</summary>
internal sealed class MeasureWords
{
    private readonly Language language;
    private readonly List<IReadOnlyList<string>> parts = [];

    public MeasureWords(IReadOnlyList<Token> items, Act act, Language language)
    {
        this.language = language;
        var part = new List<string>();
        for (var at = 0; at < items.Count; at++)
        {
            if (items[at] is not Word word || word == act.At) continue;
            // "Compliance on tickets": what it is said about begins a part of its own.
            if (part.Count > 0 && Has(word.Text, "joint")) parts.Add(part = []);
            if (parts.Count == 0) parts.Add(part);
            // Of "first-time" neither part says anything by itself.
            if (items.ElementAtOrDefault(at + 1) is Mark { Text: "-" } && items.ElementAtOrDefault(at + 2) is Word next && language.Senses(word.Text + "-" + next.Text).Any())
            {
                part.Add(word.Text + "-" + next.Text);
                if (items.ElementAtOrDefault(at + 3) is Word { Text: "rate" }) part.Add(word.Text + "-" + next.Text + "-rate");
                at += 2;
                continue;
            }
            part.Add(word.Text);
            if (items.ElementAtOrDefault(at + 1) is Word { Text: "rate" }) part.Add(word.Text + "-rate");
        }
        // "Cash collected" comes in, and is none that is held.
        IsRate = Any("rate") && !CountsOthers(items) && !(Any("flow") && parts.All(p => p.All(w => !Has(w, "rate") || Has(w, "held"))));
    }

    /// <summary>It stands at a level.</summary>
    public bool IsRate { get; }

    public bool Any(string kind) => parts.Any(p => p.Any(w => Has(w, kind)));

    /// <summary>
    /// Whether what is measured is of that kind, and not what it is said about: compliance on tickets is no ticket. "Rate", "number" and their
    /// like say nothing by themselves, so that what follows them counts.
    /// </summary>
    public bool Is(string kind)
    {
        var telling = parts.FirstOrDefault(p => p.Any(w => (Has(w, "rate") || Has(w, "lower") || Has(w, "higher")) && !Has(w, "generic")))
            ?? parts.FirstOrDefault(p => p.Any(w => Has(w, "higher")));
        return telling is not null && telling.Any(w => Has(w, kind)) && !(kind == "lower" && parts[0].Any(w => Has(w, "higher")) && !parts[0].Any(w => Has(w, kind)));
    }

    /// <summary>"10 audits qualité", "4 price reviews": what is counted stands beside the figure, and the word for a rate only tells which.</summary>
    private bool CountsOthers(IReadOnlyList<Token> items)
    {
        var at = items.ToList().FindIndex(i => i is Figure { IsWhole: true } or Figure { Unit: "km" or "kg" or "t" or "l" or "m²" or "m³" or "ha" });
        if (at < 0) return false;
        // "24 km of cycle lane": so much of it is made.
        if (items[at] is Figure { IsWhole: false }) return items.ElementAtOrDefault(at + 1) is Word { Text: "of" or "de" or "d'" } && items[0] is Word made
            && (Has(made.Text, "make") || Has(made.Text, "launch")) && !Has(made.Text, "up") && !Has(made.Text, "down");
        // "Écouler les 240 dossiers en attente": what is done to so many.
        if (language.Name == "fr" && items[0] is Word { Text: [.., 'e' or 'i', 'r'] } verb && !language.Senses(verb.Text).Any() && at <= 2
            && items.Take(at).Skip(1).All(i => i is Word { Text: "les" or "nos" or "des" })) return true;
        var group = items.Skip(at + 1).TakeWhile(i => i is Word word && !Has(word.Text, "common") && !Has(word.Text, "joint")).Cast<Word>().ToList();
        if (group.Count < 2 || items.Any(i => i is Word word && Has(word.Text, "rate") && !group.Contains(word))) return false;
        // The first of its group in French, the last but for what was done with it in English.
        var head = language.Name == "fr" ? group[0] : group.FindLast(w => !w.Text.EndsWith("ed", StringComparison.Ordinal));
        return head is not null && head.Text[^1] is 's' or 'x' && !Has(head.Text, "rate");
    }

    private bool Has(string word, string kind) => language.Senses(word).Any(s => s.Kind == kind);
}
