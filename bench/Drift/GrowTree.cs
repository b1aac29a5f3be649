namespace CheckinBot.Bench.Drift;

/// <summary>
/// Grows one regression tree on gradients (Friedman 2001; of second order as Chen and Guestrin 2016), on histograms. Where a feature may only
/// raise the answer, a split that would lower it is refused, and what grows from the halves stays on its side of their middle.
/// </summary>
internal sealed class GrowTree(Bins bins, Growth growth)
{
    private readonly double[] lows = new double[1 << (growth.Depth + 1)], highs = new double[1 << (growth.Depth + 1)];

    /// <param name="rows">The rows to grow from; they are put into another order.</param>
    /// <param name="slopes">Per row the first derivative of the loss.</param>
    /// <param name="curves">Per row the second.</param>
    /// <param name="features">Those it may ask about.</param>
    public Tree From(int[] rows, double[] slopes, double[] curves, int[] features)
    {
        var inner = (1 << growth.Depth) - 1;
        var tree = new Tree(new int[inner], new int[inner], new double[inner + 1]);
        var (starts, ends) = (new int[2 * inner + 1], new int[2 * inner + 1]);
        ends[0] = rows.Length;
        (lows[0], highs[0]) = (double.NegativeInfinity, double.PositiveInfinity);
        for (var node = 0; node < inner; node++)
        {
            int from = starts[node], to = ends[node], middle = to, left = 2 * node + 1, right = left + 1;
            (lows[left], highs[left], lows[right], highs[right]) = (lows[node], highs[node], lows[node], highs[node]);
            tree.Codes[node] = Tree.Nothing;
            if (Best(rows.AsSpan(from, to - from), slopes, curves, features, node) is { } split)
            {
                (tree.Features[node], tree.Codes[node]) = (split.Feature, split.Code);
                middle = from + Part(rows.AsSpan(from, to - from), bins.Codes[split.Feature], split.Code);
                if (growth.Raises(split.Feature)) highs[left] = lows[right] = (split.Left + split.Right) / 2;
            }
            (starts[left], ends[left], starts[right], ends[right]) = (from, middle, middle, to);
        }
        for (var leaf = 0; leaf <= inner; leaf++)
        {
            var node = inner + leaf;
            double slope = 0, curve = 0;
            foreach (var row in rows.AsSpan(starts[node], ends[node] - starts[node])) (slope, curve) = (slope + slopes[row], curve + curves[row]);
            tree.Leaves[leaf] = Math.Round(growth.Rate * Answer(slope, curve, node), WriteForest.Decimals);
        }
        return tree;
    }

    private double Answer(double slope, double curve, int node) => Math.Clamp(-slope / (curve + growth.Ridge), lows[node], highs[node]);

    private double Gain(double slope, double curve, double answer) => -(slope * answer + (curve + growth.Ridge) * answer * answer / 2);

    /// <summary>Puts the rows that answer yes before the others, both in their order; returns how many.</summary>
    private static int Part(Span<int> rows, byte[] codes, int code)
    {
        var others = new List<int>();
        var at = 0;
        foreach (var row in rows)
            if (codes[row] <= code) rows[at++] = row;
            else others.Add(row);
        others.CopyTo(rows[at..]);
        return at;
    }

    private (int Feature, int Code, double Left, double Right)? Best(ReadOnlySpan<int> rows, double[] slopes, double[] curves, int[] features, int node)
    {
        if (rows.Length < 2) return null;
        var sums = new double[Bins.Most * 2];
        var (g, h) = (new double[rows.Length], new double[rows.Length]);
        double allG = 0, allH = 0, best = 1e-9;
        for (var at = 0; at < rows.Length; at++)
        {
            allG += g[at] = slopes[rows[at]];
            allH += h[at] = curves[rows[at]];
        }
        (int, int, double, double)? found = null;
        var whole = Gain(allG, allH, Answer(allG, allH, node));
        foreach (var feature in features)
        {
            Array.Clear(sums);
            var codes = bins.Codes[feature];
            for (var at = 0; at < rows.Length; at++)
            {
                var cell = codes[rows[at]] * 2;
                sums[cell] += g[at];
                sums[cell + 1] += h[at];
            }
            double leftG = 0, leftH = 0;
            for (var code = 0; code < bins.Bounds[feature].Length; code++)
            {
                leftG += sums[code * 2];
                leftH += sums[code * 2 + 1];
                if (leftH < growth.LeastWeight) continue;
                if (allH - leftH < growth.LeastWeight) break;
                double left = Answer(leftG, leftH, node), right = Answer(allG - leftG, allH - leftH, node);
                if (left > right && growth.Raises(feature)) continue;
                var gain = Gain(leftG, leftH, left) + Gain(allG - leftG, allH - leftH, right) - whole;
                if (gain > best) (best, found) = (gain, (feature, code, left, right));
            }
        }
        return found;
    }
}
