using CheckinBot.Bot.Scoring;
using CheckinBot.Objectives.Drift.Forecast;

namespace CheckinBot.Bench.Drift;

/// <summary>What there is to learn from: a row for each period of each key result.</summary>
internal sealed class Rows
{
    private const double WithoutHistory = 0.5, WithOneYear = 0.3;
    private const int Weeks = 65, Months = 18;

    /// <summary>Per feature its values.</summary>
    public float[][] Columns { get; }
    public double[] Missed { get; }

    /// <summary>How much a row counts.</summary>
    public double[] Counts { get; }

    /// <summary>The number of its <see cref="Example.Kin"/>; rows of one are drawn together.</summary>
    public int[] Kin { get; }

    /// <summary>Each key result as it is, and as if less were known of it.</summary>
    public static Rows Of(IReadOnlyList<Example> examples) => new(examples, Shown);

    /// <summary>Each as if it had no history at all.</summary>
    public static Rows WithoutAnyHistory(IReadOnlyList<Example> examples) => new(examples, task => [(task with { History = [] }, 1)]);

    private Rows(IReadOnlyList<Example> examples, Func<BenchmarkTask, IEnumerable<(BenchmarkTask Task, double Counts)>> show)
    {
        var kin = examples.Select(e => e.Kin).Distinct().Select((name, number) => (name, number)).ToDictionary(x => x.name, x => x.number);
        var shown = examples.SelectMany(e => show(e.Task).Select(s => (e, s.Task, s.Counts))).ToList();
        var count = shown.Sum(s => s.Task.Periods - 1);
        Columns = [.. Enumerable.Range(0, Describe.Count).Select(_ => new float[count])];
        (Missed, Counts, Kin) = (new double[count], new double[count], new int[count]);
        var describe = new Describe();
        var described = new double[Describe.Count * shown.Max(s => s.Task.Periods)];
        var row = 0;
        foreach (var (example, task, counts) in shown)
        {
            var periods = describe.Each(task.Series, described);
            for (var period = 0; period < periods; period++, row++)
            {
                for (var f = 0; f < Columns.Length; f++) Columns[f][row] = (float)described[period * Columns.Length + f];
                (Missed[row], Counts[row], Kin[row]) = (example.Missed ? 1 : 0, counts, kin[example.Kin]);
            }
        }
    }

    /// <summary>Each key result as it is; and, to learn more of those that begin, as if less of its history were known.</summary>
    private static IEnumerable<(BenchmarkTask Task, double Counts)> Shown(BenchmarkTask task)
    {
        yield return (task, 1);
        if (task.History.Length > 0) yield return (task with { History = [] }, WithoutHistory);
        if (IsMoreThanAYear(task)) yield return (task with { History = task.History[^Year(task)..] }, WithOneYear);
    }

    public static bool IsMoreThanAYear(BenchmarkTask task) => task.History.Length > Year(task);

    private static int Year(BenchmarkTask task) => task.Season > 26 ? Weeks : Months;
}
