using System.Globalization;
using CheckinBot.Bot.Scoring;

namespace CheckinBot.Bench.Drift;

/// <summary>A key result made from a public series, with what came of it.</summary>
/// <param name="Task">What the bot would have seen.</param>
/// <param name="Missed">Whether the target was missed.</param>
/// <param name="Final">The value that decided.</param>
/// <param name="Kin">The series, or where several tell of one thing (a region, a route, a class of drugs) that.</param>
/// <param name="Scored">Whether it counts in a score; the others are only learnt from.</param>
internal sealed record Example(BenchmarkTask Task, bool Missed, double Final, string Kin, bool Scored);

/// <summary>Reads the tasks with <c>truth.csv</c> and <c>sources.csv</c> beside them, and the <c>extra_</c> ones in the same folder; each plain or <c>.gz</c>.</summary>
internal static class PublicSeries
{
    /// <exception cref="FileNotFoundException">The truth or the sources are not beside the tasks.</exception>
    /// <exception cref="InvalidDataException">A task has no truth or no source.</exception>
    public static List<Example> Beside(string tasks)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(tasks))!;
        List<Example> examples = [.. Read(folder, "", tasks, scored: true)];
        if (Find(folder, "extra_tasks.jsonl") is { } extra) examples.AddRange(Read(folder, "extra_", extra, scored: false));
        return examples;
    }

    /// <summary>Which fold a series is in, the same on every machine.</summary>
    public static int Fold(string kin, int folds)
    {
        var hash = 2166136261u;
        foreach (var letter in kin) hash = (hash ^ letter) * 16777619;
        return (int)((hash ^ (hash >> 15)) % (uint)folds);
    }

    private static IEnumerable<Example> Read(string folder, string prefix, string tasks, bool scored)
    {
        var truths = Lines(folder, prefix + "truth.csv").Select(l => l.Split(',')).ToDictionary(w => w[0]);
        var sources = Lines(folder, prefix + "sources.csv").ToDictionary(l => l[..l.IndexOf(',', StringComparison.Ordinal)], Source);
        foreach (var task in ReadTasks.From(tasks))
        {
            if (!truths.TryGetValue(task.Id, out var truth) || !sources.TryGetValue(task.Id, out var source))
                throw new InvalidDataException($"{tasks}: {task.Id} has no truth or no source beside it.");
            yield return new Example(task, truth[1] == "1", double.Parse(truth[2], CultureInfo.InvariantCulture), Kin(source), scored);
        }
    }

    private static string Source(string line)
    {
        var (from, to) = (line.IndexOf(',', StringComparison.Ordinal) + 1, line.LastIndexOf(','));
        return line[from..to].Trim('"');
    }

    /// <summary>Series that tell of one thing rise and fall together, so they share a fold.</summary>
    private static string Kin(string source)
    {
        var parts = source.Split('/');
        return source.Split(':')[0] switch
        {
            "avocado" or "ansett" => parts[0],
            "pbs_monthly" => $"pbs_monthly:{parts[2]}",
            _ => source,
        };
    }

    private static IEnumerable<string> Lines(string folder, string name)
    {
        using var text = ReadTasks.Open(Find(folder, name) ?? throw new FileNotFoundException($"There is no {name} (or {name}.gz) in {folder}: training needs it beside the tasks."));
        text.ReadLine();
        while (text.ReadLine() is { } line)
            if (line.Length > 0) yield return line;
    }

    private static string? Find(string folder, string name) =>
        new[] { name, name + ".gz" }.Select(n => Path.Combine(folder, n)).FirstOrDefault(File.Exists);
}
