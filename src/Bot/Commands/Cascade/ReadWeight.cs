using CheckinBot.Objectives.Naming;

namespace CheckinBot.Bot.Commands.Cascade;

/// <summary><c>A weighs 2</c>, <c>A weighs 2 in B</c> taken apart, in either language.</summary>
/// <param name="What">A key result, or an objective that serves another.</param>
/// <param name="Weight">The number as it was typed.</param>
/// <param name="In">The objective that it counts for; empty when it was not said.</param>
internal sealed record ReadWeight(string What, string Weight, string In)
{
    private static readonly string[] Weighs = ["weighs", "weigh", "pese", "pesent"], Into = ["in", "under", "for", "dans", "sous", "pour"];

    /// <summary>Null when no weight is said. The last word that says it counts: a title may hold another.</summary>
    public static ReadWeight? From(string typed)
    {
        var words = typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var at = Array.FindLastIndex(words, w => Weighs.Contains(Fold.Name(w)));
        if (at < 1 || at + 1 >= words.Length || words[at + 1].TrimStart('-', '+') is not [>= '0' and <= '9', ..]) return null;
        var rest = words[(at + 2)..];
        if (rest.Length == 1 || (rest.Length > 1 && !Into.Contains(Fold.Name(rest[0])))) return null;
        return new ReadWeight(string.Join(' ', words[..at]), words[at + 1], string.Join(' ', rest.Skip(1)));
    }
}
