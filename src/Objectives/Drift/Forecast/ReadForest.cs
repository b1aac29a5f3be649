using System.Globalization;

namespace CheckinBot.Objectives.Drift.Forecast;

/// <summary>
/// Reads a forest: lines that begin with <c>#</c> say where it comes from; then <c>depth D begin B</c>; then a tree a line, its questions as
/// <c>Feature:bound</c> or <c>-</c>, a bar, and its leaves in ten-thousandths.
/// </summary>
public static class ReadForest
{
    private const float Leaf = 1e-4f;

    /// <exception cref="InvalidDataException">The text is no forest; the message names the line.</exception>
    public static Forest From(TextReader text)
    {
        int depth = 0, number = 0;
        var begin = 0.0;
        var (questions, leaves) = (new List<Question>(), new List<float>());
        while (text.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            var words = line.Split(' ');
            if (depth == 0)
            {
                if (words is not ["depth", var d, "begin", var b] || !int.TryParse(d, NumberStyles.None, CultureInfo.InvariantCulture, out depth) || !Number(b, out begin)) throw Fault(number);
                continue;
            }
            var inner = (1 << depth) - 1;
            if (words.Length != 2 * inner + 2 || words[inner] != "|") throw Fault(number);
            foreach (var word in words[..inner]) questions.Add(word == "-" ? new(0, float.PositiveInfinity) : Ask(word) ?? throw Fault(number));
            foreach (var word in words[(inner + 1)..]) leaves.Add(Number(word, out var leaf) ? (float)leaf * Leaf : throw Fault(number));
        }
        return leaves.Count > 0 ? new(depth, begin, [.. questions], [.. leaves]) : throw Fault(number);
    }

    /// <summary>Those that are shipped.</summary>
    public static Forests Shipped() => new(Shipped("forest.txt"), Shipped("forest-without-history.txt"));

    private static Forest Shipped(string file)
    {
        using var stream = typeof(ReadForest).Assembly.GetManifestResourceStream("CheckinBot.Objectives.Drift.Forecast." + file)
            ?? throw new InvalidOperationException("The forest of the forecast is not embedded.");
        using var text = new StreamReader(stream);
        return From(text);
    }

    private static Question? Ask(string word) =>
        word.Split(':') is [var name, var bound] && Enum.TryParse<Feature>(name, out var feature) && Number(bound, out var number) ? new((int)feature, (float)number) : null;

    private static bool Number(string word, out double number) => double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out number);

    private static InvalidDataException Fault(int line) => new($"Line {line} of the forest cannot be read.");
}
