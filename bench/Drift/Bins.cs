namespace CheckinBot.Bench.Drift;

/// <summary>Every feature cut at its quantiles, so that a split is a choice among few.</summary>
internal sealed class Bins
{
    public const int Most = 64;

    /// <summary>Per feature the upper bounds of its bins but the last, rising.</summary>
    public float[][] Bounds { get; }

    /// <summary>Per feature and row the bin.</summary>
    public byte[][] Codes { get; }

    public Bins(float[][] columns)
    {
        Bounds = Array.ConvertAll(columns, Cut);
        Codes = [.. columns.Zip(Bounds, (column, bounds) => Array.ConvertAll(column, value => Code(bounds, value)))];
    }

    private static float[] Cut(float[] column)
    {
        var sorted = column.ToArray();
        Array.Sort(sorted);
        var bounds = new SortedSet<float>();
        for (var cut = 1; cut < Most; cut++)
        {
            var value = sorted[(int)((long)cut * sorted.Length / Most)];
            // A bound is written with few digits, so that the file says the same as the training did.
            if (value < sorted[^1]) bounds.Add(WriteForest.Rounded(value));
        }
        return [.. bounds];
    }

    private static byte Code(float[] bounds, float value)
    {
        var at = Array.BinarySearch(bounds, value);
        return (byte)(at >= 0 ? at : ~at);
    }
}
