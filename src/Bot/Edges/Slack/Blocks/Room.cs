using CheckinBot.Bot.Edges.Slack.Blocks.Kit;

namespace CheckinBot.Bot.Edges.Slack.Blocks;

/// <summary>How much a message or a view holds. What is too much is left out from the end, and the last lines say how much that is.</summary>
/// <param name="Blocks">The most blocks.</param>
/// <param name="Size">The most of what <paramref name="SizeOf"/> counts.</param>
/// <param name="SizeOf">The size of one block.</param>
internal sealed record Room(int Blocks, int Size, Func<Block, int> SizeOf)
{
    /// <param name="blocks">All that there is to show.</param>
    /// <param name="rest">Given the number of lines left out, one or two blocks that say so.</param>
    public IReadOnlyList<Block> Fit(IReadOnlyList<Block> blocks, Func<int, IReadOnlyList<Block>> rest)
    {
        if (blocks.Count <= Blocks && blocks.Sum(SizeOf) <= Size) return blocks;
        var size = blocks.Select(SizeOf).ToList();
        var tail = rest(blocks.Count);
        var (most, left) = (Blocks - tail.Count, Size - tail.Sum(SizeOf));
        var kept = new SortedSet<int>();
        // What stays comes first; of the others, all up to the first that finds no room, so that nothing is missing in between.
        foreach (var at in Enumerable.Range(0, blocks.Count).Where(at => blocks[at].Stays).Concat(Enumerable.Range(0, blocks.Count).Where(at => !blocks[at].Stays)))
        {
            if (kept.Count < most && size[at] <= left)
            {
                kept.Add(at);
                left -= size[at];
            }
            else if (!blocks[at].Stays) break;
        }
        var missed = blocks.Where((b, at) => b.Tells && !kept.Contains(at)).Count();
        return [.. kept.Select(at => blocks[at]).Where((b, nth) => b is not Divider || nth < kept.Count - 1), .. rest(Math.Max(1, missed))];
    }
}
