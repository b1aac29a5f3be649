namespace CheckinBot.Bench.Drift;

/// <summary>A full tree: inner node i asks whether a feature's bin is at most a code, and has the children 2i+1 (yes) and 2i+2.</summary>
internal sealed record Tree(int[] Features, int[] Codes, double[] Leaves)
{
    /// <summary>The code of a node that asks nothing.</summary>
    public const int Nothing = int.MaxValue;

    public double Answer(Bins bins, int row)
    {
        var node = 0;
        while (node < Features.Length) node = 2 * node + (bins.Codes[Features[node]][row] <= Codes[node] ? 1 : 2);
        return Leaves[node - Features.Length];
    }
}
