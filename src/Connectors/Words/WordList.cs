using CheckinBot.Objectives.Intake;
using CheckinBot.Objectives.Naming;

namespace CheckinBot.Connectors.Words;

/// <summary>What a fixed word may be written as: its French and English names, and others that people use.</summary>
public sealed record Word<T>(T Value, string French, string English, params string[] Also);

/// <summary>The fixed words of one column, in both languages; case, accents, spaces and hyphens do not count.</summary>
public sealed class WordList<T>
    where T : struct
{
    private readonly Word<T>[] words;
    private readonly Dictionary<string, T> byName = [];

    /// <exception cref="ArgumentException">One name is given to two values.</exception>
    public WordList(params Word<T>[] words)
    {
        this.words = words;
        foreach (var word in words)
            foreach (var name in ((string[])[word.French, word.English, .. word.Also]).Select(Fold.Word).Distinct())
                byName.Add(name, word.Value);
    }

    public T? Find(string text) => byName.TryGetValue(Fold.Word(text), out var value) ? value : null;

    /// <summary>What a value is called; null for none.</summary>
    public string? Name(T? value, string language) => value is { } named ? words.First(w => w.Value.Equals(named)) is var word && language == "fr" ? word.French : word.English : null;

    public IReadOnlyList<string> In(string language) => [.. words.Select(w => language == "fr" ? w.French : w.English)];

    /// <summary>The word of that language that was probably meant, whichever of its names was misspelt; null when none is near.</summary>
    public string? Near(string text, string language) =>
        NearMiss.Of(text, words.SelectMany(w => (string[])[w.French, w.English, .. w.Also])) is { } near
            ? words.First(w => w.Value.Equals(Find(near))) is var meant && language == "fr" ? meant.French : meant.English
            : null;
}
