using CheckinBot.Objectives.Intake;
using CheckinBot.Objectives.Naming;

namespace CheckinBot.Storage.Intake;

/// <summary>The things of one kind, stored or new, by the names that rows give them: keys belong to one thing, titles may be shared.</summary>
internal sealed class Named<T>
    where T : class
{
    private readonly Dictionary<string, T> byKey = [];
    private readonly Dictionary<string, List<T>> byTitle = [];
    private readonly HashSet<string> spoilt = [];

    private readonly HashSet<T> all = [];

    public IReadOnlyCollection<T> All => all;

    public void Add(T thing, IEnumerable<string> keys, string title)
    {
        all.Add(thing);
        foreach (var key in keys) byKey.TryAdd(Fold.Name(key), thing);
        Title(thing, title);
    }

    private void Title(T thing, string title)
    {
        var name = Fold.Name(title);
        if (!byTitle.TryGetValue(name, out var sharing)) byTitle[name] = sharing = [];
        if (!sharing.Contains(thing)) sharing.Add(thing);
    }

    /// <summary>
    /// The thing that a row is about: the one of its own key, else the one of its natural key. A natural match with another key of its
    /// own is another thing; a natural key that was true before this import no longer counts.
    /// </summary>
    public T? Of(string? own, string natural, Func<T, string> key, Func<T, string> naturalOf)
    {
        if (ByKey(own) is { } named) return named;
        if (ByKey(natural) is not { } alike || !Same(naturalOf(alike), natural)) return null;
        return own is null || Same(key(alike), natural) ? alike : null;
    }

    public T? ByKey(string? key) => key is not null && byKey.TryGetValue(Fold.Name(key), out var thing) ? thing : null;

    /// <summary>All that the text may mean: the one with that key, else all with that title.</summary>
    public IReadOnlyList<T> Meant(string text) =>
        ByKey(text) is { } one ? [one] : byTitle.TryGetValue(Fold.Name(text), out var sharing) ? sharing : [];

    /// <summary>A row of that name is in the file but faulty: what refers to it is not a second fault.</summary>
    public void Spoil(params string?[] names)
    {
        foreach (var name in names)
            if (name is not null) spoilt.Add(Fold.Name(name));
    }

    public bool IsSpoilt(string text) => spoilt.Contains(Fold.Name(text));

    private static bool Same(string one, string other) => Fold.Name(one) == Fold.Name(other);

    /// <summary>Every name there is, for a near miss; in the order of the alphabet, as a database tells them in any order and of two that are as near the first is proposed.</summary>
    public IEnumerable<string> Names(Func<T, string> written) => all.Select(written).Distinct().Order(StringComparer.Ordinal);
}
