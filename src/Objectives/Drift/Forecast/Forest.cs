namespace CheckinBot.Objectives.Drift.Forecast;

/// <summary>
/// Boosted trees, each full to the same depth: inner node i of a tree has the children 2i+1, for a feature at most the bound, and 2i+2. A node
/// that asks nothing has an infinite bound. The answer is the sum of the leaves reached, a log-odds.
/// </summary>
/// <param name="Depth">Questions from the root to a leaf.</param>
/// <param name="Begin">What is added to the leaves.</param>
/// <param name="Questions">Of all trees one after the other, 2^Depth - 1 each.</param>
/// <param name="Leaves">2^Depth each.</param>
public sealed record Forest(int Depth, double Begin, Question[] Questions, float[] Leaves)
{
    /// <param name="x">Every feature.</param>
    public double Answer(ReadOnlySpan<float> x)
    {
        var sum = Begin;
        int inner = (1 << Depth) - 1, trees = Questions.Length / inner;
        for (var tree = 0; tree < trees; tree++)
        {
            var questions = Questions.AsSpan(tree * inner, inner);
            var node = 0;
            for (var level = 0; level < Depth; level++)
            {
                ref readonly var question = ref questions[node];
                node = 2 * node + (x[question.Feature] <= question.Bound ? 1 : 2);
            }
            sum += Leaves[tree * (inner + 1) + node - inner];
        }
        return sum;
    }
}

/// <summary>Whether a feature is at most the bound.</summary>
public readonly record struct Question(int Feature, float Bound);
