using CheckinBot.Objectives.Naming;

namespace CheckinBot.Bot.Commands.Cascade;

/// <summary>How two things are to hang together.</summary>
internal enum Bond
{
    /// <summary>An objective serves another.</summary>
    Under,

    /// <summary>A key result moves before another.</summary>
    LeadsTo,

    /// <summary>A key result serves an objective of another team too.</summary>
    ContributesTo,
}

/// <summary><c>A under B</c> taken apart, in either language. Titles may hold such words themselves, so that there may be several ways.</summary>
/// <param name="What">What stands before.</param>
/// <param name="Bond">The words between.</param>
/// <param name="To">What stands behind.</param>
internal sealed record ReadAlign(string What, Bond Bond, string To)
{
    private static readonly (string[] Words, Bond Bond)[] Between =
    [
        (["under"], Bond.Under), (["sous"], Bond.Under), (["leads", "to"], Bond.LeadsTo), (["leads-to"], Bond.LeadsTo), (["mene", "a"], Bond.LeadsTo),
        (["contributes", "to"], Bond.ContributesTo), (["contribue", "a"], Bond.ContributesTo),
    ];

    private static readonly string[] Nothing = ["nothing", "none", "rien", "aucun"];

    /// <summary>Whether a bond is to be undone.</summary>
    public bool ToNothing => Nothing.Contains(Fold.Name(To));

    public static List<ReadAlign> From(string typed)
    {
        var words = typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var folded = words.Select(Fold.Name).ToArray();
        var ways = new List<ReadAlign>();
        for (var at = 1; at < words.Length; at++)
            foreach (var (between, bond) in Between)
                if (at + between.Length < words.Length && folded.AsSpan(at, between.Length).SequenceEqual(between))
                    ways.Add(new ReadAlign(string.Join(' ', words[..at]), bond, string.Join(' ', words[(at + between.Length)..])));
        return ways;
    }
}
