using System.Globalization;

namespace CheckinBot.Bench.Measuring;

/// <summary>What may be said after a yardstick's name.</summary>
internal sealed record Options
{
    public const string Usage = "--people N   a smaller or larger company; --rounds N   how often each thing is measured; --only WORD   the rows whose name holds it; --dry   docs/performance.md stays as it is";

    public int People { get; init; } = 20_000;

    /// <summary>How often each figure and its floor are taken in turn.</summary>
    public int Rounds { get; init; } = 3;

    /// <summary>Only rows whose name holds this word; null takes them all.</summary>
    public string? Only { get; init; }

    /// <summary>The page to write to; null for a try.</summary>
    public string? Page { get; init; } = "docs/performance.md";

    public bool Takes(string what) => Only is null || what.Contains(Only, StringComparison.OrdinalIgnoreCase);

    /// <summary>Null when it is none of these.</summary>
    public static Options? Read(IReadOnlyList<string> words)
    {
        var options = new Options();
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at] == "--dry") options = options with { Page = null };
            else if (at + 1 == words.Count) return null;
            // A part of the table must not take the place of all of it.
            else if (words[at] == "--only") options = options with { Only = words[++at], Page = null };
            else if (!int.TryParse(words[at + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1) return null;
            else if (words[at] == "--people") (options, at) = (options with { People = number }, at + 1);
            else if (words[at] == "--rounds") (options, at) = (options with { Rounds = number }, at + 1);
            else return null;
        }
        return options;
    }
}
