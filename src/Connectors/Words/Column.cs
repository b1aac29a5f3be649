using CheckinBot.Objectives.Intake;

namespace CheckinBot.Connectors.Words;

/// <summary>A text in both languages of the import.</summary>
public readonly record struct Both(string French, string English)
{
    public string In(string language) => language == "fr" ? French : English;

    public static implicit operator Both((string French, string English) texts) => new(texts.French, texts.English);
}

/// <summary>One column of one sheet: what it is called, what it means, and what the read-me sheet shows of it.</summary>
public sealed record Column(Field Field, Both Name, Both Help, Both Example)
{
    public bool Required { get; init; }

    /// <summary>Other headers that people write.</summary>
    public string[] Also { get; init; } = [];

    /// <summary>The allowed words, of a column that has a fixed list.</summary>
    public Func<string, IReadOnlyList<string>>? Allowed { get; init; }

    public IEnumerable<string> Names => [Name.French, Name.English, .. Also];
}
