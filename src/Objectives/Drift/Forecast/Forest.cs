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
    /// <summary>Tree by tree for all rows, so that a tree is at hand while it is asked.</summary>
    /// <param name="rows">Rows of <paramref name="width"/> features, one after the other.</param>
    /// <param name="width">Features in a row.</param>
    /// <param name="answers">Takes one for each row.</param>
    public void Answer(ReadOnlySpan<float> rows, int width, Span<double> answers)
    {
        answers.Fill(Begin);
        int inner = (1 << Depth) - 1, trees = Questions.Length / inner;
        for (var tree = 0; tree < trees; tree++)
        {
            var questions = Questions.AsSpan(tree * inner, inner);
            var leaves = Leaves.AsSpan(tree * (inner + 1), inner + 1);
            for (var row = 0; row < answers.Length; row++)
            {
                var x = rows.Slice(row * width, width);
                var node = 0;
                for (var level = 0; level < Depth; level++)
                {
                    var question = questions[node];
                    node = 2 * node + 1 + (x[question.Feature] <= question.Bound ? 0 : 1);
                }
                answers[row] += leaves[node - inner];
            }
        }
    }
}

/// <summary>Whether a feature is at most the bound.</summary>
public readonly record struct Question(int Feature, float Bound);
