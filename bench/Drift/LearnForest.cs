using CheckinBot.Objectives.Drift.Forecast;

namespace CheckinBot.Bench.Drift;

/// <summary>
/// Grows trees one after the other, each on what those before it left unexplained, each from some of the series and some of the features. The
/// same rows and the same seed give the same forest.
/// </summary>
internal static class LearnForest
{
    /// <param name="rows">What there is.</param>
    /// <param name="bins">Its features, cut.</param>
    /// <param name="growth">How to grow.</param>
    /// <param name="learnt">Which rows may be learnt from.</param>
    public static Forest From(Rows rows, Bins bins, Growth growth, Func<int, bool> learnt)
    {
        var random = new Random(growth.Seed);
        var grow = new GrowTree(bins, growth);
        int[] known = [.. Enumerable.Range(0, rows.Missed.Length).Where(learnt)];
        var share = known.Sum(r => rows.Counts[r] * rows.Missed[r]) / known.Sum(r => rows.Counts[r]);
        var begin = Math.Round(Math.Log(share / (1 - share)), WriteForest.Decimals);
        var (scores, slopes, curves) = (new double[rows.Missed.Length], new double[rows.Missed.Length], new double[rows.Missed.Length]);
        Array.Fill(scores, begin);
        var drawn = new bool[rows.Kin.Max() + 1];
        var trees = new List<Tree>();
        while (trees.Count < growth.Trees)
        {
            foreach (var row in known)
            {
                var p = 1 / (1 + Math.Exp(-scores[row]));
                (slopes[row], curves[row]) = (rows.Counts[row] * (p - rows.Missed[row]), rows.Counts[row] * p * (1 - p));
            }
            for (var kin = 0; kin < drawn.Length; kin++) drawn[kin] = random.NextDouble() < growth.Series;
            int[] features = [.. Enumerable.Range(0, bins.Codes.Length).Where(_ => random.NextDouble() < growth.Features)];
            var tree = grow.From([.. known.Where(r => drawn[rows.Kin[r]])], slopes, curves, features);
            trees.Add(tree);
            foreach (var row in known) scores[row] += tree.Answer(bins, row);
        }
        return new Forest(growth.Depth, begin,
            [.. trees.SelectMany(t => t.Codes.Select((code, node) => code == Tree.Nothing
                ? new Question(0, float.PositiveInfinity)
                : new Question(t.Features[node], bins.Bounds[t.Features[node]][code])))],
            [.. trees.SelectMany(t => t.Leaves.Select(leaf => (float)leaf))]);
    }
}
