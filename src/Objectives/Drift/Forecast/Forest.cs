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
    /// <summary>Of one or two rows the way down each tree is shorter than all its questions.</summary>
    private const int FewRows = 3;

    private readonly long features = Questions.Length == 0 ? 0 : Questions.Max(q => (uint)q.Feature) + 1L;

    /// <param name="rows">Rows of <paramref name="width"/> features, one after the other.</param>
    /// <param name="width">Features in a row.</param>
    /// <param name="answers">Takes one for each row.</param>
    /// <exception cref="ArgumentException">A tree asks for a feature that the rows do not have.</exception>
    public void Answer(ReadOnlySpan<float> rows, int width, Span<double> answers)
    {
        if (width < features || rows.Length < answers.Length * width) throw new ArgumentException($"The trees ask for {features} features of each row.", nameof(rows));
        answers.Fill(Begin);
        var done = 0;
        if (SideBySide.Works(this))
            for (int many; (many = Math.Min(answers.Length - done, SideBySide.Lanes)) >= FewRows; done += many)
                SideBySide.Add(this, rows.Slice(done * width, many * width), width, answers.Slice(done, many));
        Descend(rows[(done * width)..], width, answers[done..]);
    }

    /// <summary>Tree by tree for all rows, so that a tree is at hand while it is asked.</summary>
    private void Descend(ReadOnlySpan<float> rows, int width, Span<double> answers)
    {
        int inner = (1 << Depth) - 1, trees = answers.IsEmpty ? 0 : Questions.Length / inner;
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
