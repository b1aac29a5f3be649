namespace CheckinBot.Objectives.Phrasing.Grammar;

/// <summary>One step of the patterns that begin alike.</summary>
internal sealed class Node
{
    private readonly Dictionary<string, Node> next = new(StringComparer.Ordinal);

    /// <summary>The rule that is complete here; null inside a pattern.</summary>
    public Rule? Ends { get; private set; }

    public void Add(IReadOnlyList<string> steps, Rule rule)
    {
        var node = this;
        foreach (var step in steps)
        {
            if (!node.next.TryGetValue(step, out var after)) node.next[step] = after = new Node();
            node = after;
        }
        // Of two rules with one pattern the one that stands first counts.
        node.Ends ??= rule;
    }

    public Node? By(string step) => next.GetValueOrDefault(step);
}

/// <summary>What a pattern of the grammar means.</summary>
/// <param name="Name">As it stands before the colon.</param>
internal sealed record Rule(string Name);
