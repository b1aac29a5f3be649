using System.Globalization;
using CheckinBot.Objectives.Drift.Forecast;

namespace CheckinBot.Bench.Drift;

/// <summary>Writes a forest as <see cref="ReadForest"/> reads it.</summary>
internal static class WriteForest
{
    /// <summary>Of a leaf.</summary>
    public const int Decimals = 4;

    public static float Rounded(float bound) => float.Parse(Written(bound), CultureInfo.InvariantCulture);

    /// <param name="forest">What was learnt.</param>
    /// <param name="provenance">Sentences that say from what and how.</param>
    /// <param name="text">Takes them all.</param>
    public static void To(Forest forest, IEnumerable<string> provenance, TextWriter text)
    {
        foreach (var sentence in provenance) Line(text, $"# {sentence}");
        Line(text, string.Create(CultureInfo.InvariantCulture, $"depth {forest.Depth} begin {forest.Begin}"));
        var inner = (1 << forest.Depth) - 1;
        for (var tree = 0; tree < forest.Leaves.Length / (inner + 1); tree++)
            Line(text, $"{string.Join(' ', forest.Questions.Skip(tree * inner).Take(inner).Select(Written))} | {string.Join(' ', forest.Leaves.Skip(tree * (inner + 1)).Take(inner + 1).Select(Leaf))}");
    }

    // The same bytes on every machine.
    private static void Line(TextWriter text, string line) => text.Write(line + "\n");

    private static string Written(Question question) => float.IsPositiveInfinity(question.Bound) ? "-" : $"{(Feature)question.Feature}:{Written(question.Bound)}";

    private static string Written(float bound) => bound.ToString("G4", CultureInfo.InvariantCulture);

    private static string Leaf(float leaf) => Math.Round(leaf * 1e4).ToString(CultureInfo.InvariantCulture);
}
