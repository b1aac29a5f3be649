using System.Collections.Concurrent;
using System.Globalization;
using CheckinBot.Objectives.Naming;

namespace CheckinBot.Objectives.Phrasing.Grammar;

/// <summary>
/// How targets are said in one language: the words and the patterns of <c>fr.grammar</c> or <c>en.grammar</c>. Each of those files says at its
/// head how it is read and extended.
/// </summary>
internal sealed class Language
{
    private static readonly ConcurrentDictionary<string, Language> Known = new();

    private readonly Dictionary<string, List<Sense>> words = new(StringComparer.Ordinal);

    /// <summary>By the first letter of a stem, and by the last of an ending: most words have none, and are asked about often.</summary>
    private readonly Dictionary<char, List<(string Stem, Sense Sense)>> stems = [], endings = [];

    private Language(string name) => Name = name;

    /// <summary>"fr" or "en".</summary>
    public string Name { get; }

    /// <summary>Months, weekdays, units of time and words for today, folded.</summary>
    public IEnumerable<string> TimeWords => words.Where(w => w.Value.Exists(s => s.Kind is "month" or "weekday" or "unit" or "now")).Select(w => w.Key);

    /// <summary>Days, months and lengths of time.</summary>
    public Node Times { get; } = new();

    /// <summary>What is said with figures and times.</summary>
    public Node Phrases { get; } = new();

    public static Language Of(string name) => Known.GetOrAdd(name, n =>
    {
        using var file = typeof(Language).Assembly.GetManifestResourceStream($"CheckinBot.Objectives.Phrasing.{n}.grammar")!;
        using var text = new StreamReader(file);
        return Read(n, text.ReadToEnd());
    });

    /// <exception cref="FormatException">A line cannot be understood; the message says which.</exception>
    public static Language Read(string name, string text)
    {
        var language = new Language(name);
        var number = 0;
        foreach (var line in text.Split('\n').Select(l => l.Trim()))
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            try
            {
                language.Take(line);
            }
            catch (FormatException error)
            {
                throw new FormatException($"{name}.grammar, line {number}: {error.Message}", error);
            }
        }
        return language;
    }

    /// <summary>What a word can be, such as a month or a verb that means more.</summary>
    public IReadOnlyList<Sense> Senses(string folded)
    {
        if (folded.Length == 0) return [];
        var senses = words.GetValueOrDefault(folded, None);
        List<Sense>? more = null;
        if (stems.TryGetValue(folded[0], out var begins))
            foreach (var (stem, sense) in begins)
                if (folded.StartsWith(stem, StringComparison.Ordinal)) (more ??= [.. senses]).Add(sense);
        if (endings.TryGetValue(folded[^1], out var ends))
            foreach (var (ending, sense) in ends)
                if (folded.EndsWith(ending, StringComparison.Ordinal)) (more ??= [.. senses]).Add(sense);
        return more ?? senses;
    }

    private static readonly List<Sense> None = [];

    private static void Keep(Dictionary<char, List<(string, Sense)>> by, char letter, string part, Sense sense)
    {
        if (by.TryGetValue(letter, out var known)) known.Add((part, sense));
        else by[letter] = [(part, sense)];
    }

    private void Take(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0) throw new FormatException($"'{line}' has no colon.");
        var (head, body) = (line[..colon].Split(' ', StringSplitOptions.RemoveEmptyEntries), line[(colon + 1)..].Trim());
        switch (head)
        {
            case ["word", var kind]:
                TakeWords(new Sense(kind, 0), body);
                break;
            case ["word", var kind, var value]:
                TakeWords(new Sense(kind, decimal.Parse(value, NumberStyles.Number, CultureInfo.InvariantCulture)), body);
                break;
            case ["time", var rule]:
                Add(Times, rule, body);
                break;
            case ["phrase", var rule]:
                Add(Phrases, rule, body);
                break;
            default:
                throw new FormatException($"'{line[..colon]}' is neither word, time nor phrase.");
        }
    }

    private void TakeWords(Sense sense, string list)
    {
        foreach (var word in list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.Contains(' ', StringComparison.Ordinal)) throw new FormatException($"'{word}' is more than one word: make it a phrase.");
            if (word.StartsWith('*') && Fold.Name(word[1..]) is var ending) Keep(endings, ending[^1], ending, sense);
            else if (word.EndsWith('*') && Fold.Name(word[..^1]) is var stem) Keep(stems, stem[0], stem, sense);
            else if (words.TryGetValue(Fold.Name(word), out var senses)) senses.Add(sense);
            else words[Fold.Name(word)] = [sense];
        }
    }

    private static void Add(Node root, string name, string body)
    {
        var rule = new Rule(name);
        foreach (var steps in Pattern.Expand(body))
        {
            if (steps.Count == 0) throw new FormatException($"'{name}' can be said without a word.");
            root.Add([.. steps.Select(s => s[0] == '{' ? s : Fold.Name(s))], rule);
        }
    }
}

/// <summary>What a word can mean, with a number where it has one: a month its number, a verb none.</summary>
internal sealed record Sense(string Kind, decimal Value);
