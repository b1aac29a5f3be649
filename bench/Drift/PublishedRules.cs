using System.Globalization;
using CheckinBot.Bot.Scoring;
using CheckinBot.Objectives.Drift.Forecast;

namespace CheckinBot.Bench.Drift;

/// <summary>What else could be asked of the same check-ins: the thresholds that other products document, and single forecasts.</summary>
internal static class PublishedRules
{
    /// <param name="Name">Of its answer file.</param>
    /// <param name="Score">Rises with the danger; a log-odds as good as any, for products that give no probability.</param>
    /// <param name="Bound">It flags from this score on.</param>
    /// <param name="Strictly">Only above it.</param>
    private sealed record Rule(string Name, Func<double[], double> Score, double Bound, bool Strictly = false);

    private const double Points = 0.1;

    private static readonly Rule[] Rules =
    [
        new("behind-the-line", Ratio, -1, Strictly: true),
        new("planview-10-points", Gap, 1),
        new("engagedly-16-points", Gap, 1.65),
        new("engagedly-33-points", Gap, 3.3),
        new("upraise-three-quarters", Ratio, -0.75, Strictly: true),
        new("last-value", Of(Feature.Recent), 0, Strictly: true),
        new("line-through-check-ins", Of(Feature.CycleLine), 0, Strictly: true),
        new("damped-trend", Of(Feature.DampedTrend), 0, Strictly: true),
        new("theta", Of(Feature.Theta), 0, Strictly: true),
        new("last-years-season", Of(Feature.Season), 0, Strictly: true),
    ];

    public static void Answer(string tasks, string folder)
    {
        Directory.CreateDirectory(folder);
        var all = ReadTasks.From(tasks).ToList();
        foreach (var rule in Rules)
            Write(all, folder, rule.Name, rows => rows.Select(x => rule.Score(x)).Select(s => (s, rule.Strictly ? s > rule.Bound : s >= rule.Bound)));
        Write(all, folder, "first-rule", FirstRule);
    }

    private static double Gap(double[] x) => x[(int)Feature.Gap] / Points;

    private static double Ratio(double[] x) => x[(int)Feature.Ratio];

    private static Func<double[], double> Of(Feature feature) => x => x[(int)feature];

    /// <summary>Ours until now, docs/decisions/0005: ten points behind in two readings running, until two within five.</summary>
    private static IEnumerable<(double, bool)> FirstRule(IReadOnlyList<double[]> rows)
    {
        int behind = 0, close = 0;
        var on = false;
        foreach (var x in rows)
        {
            var (points, read) = (Gap(x), x[(int)Feature.Stale] == 0);
            if (read && 1 - x[(int)Feature.Left] >= 0.2)
            {
                behind = points >= 1 ? behind + 1 : 0;
                close = points <= 0.5 ? close + 1 : 0;
                on = on ? close < 2 : behind >= 2;
            }
            yield return (points, on);
        }
    }

    private static void Write(List<BenchmarkTask> tasks, string folder, string name, Func<IReadOnlyList<double[]>, IEnumerable<(double Score, bool Flag)>> answers)
    {
        var describe = new Describe();
        using var text = new StreamWriter(Path.Combine(folder, name + ".csv"));
        text.Write("task_id,week,p_miss,flag\n");
        foreach (var task in tasks)
        {
            var rows = new double[task.Periods * Describe.Count];
            var periods = describe.Each(task.Series, rows);
            var week = 0;
            foreach (var (score, flag) in answers([.. rows.Chunk(Describe.Count).Take(periods)]))
                text.Write(string.Create(CultureInfo.InvariantCulture, $"{task.Id},{++week},{1 / (1 + Math.Exp(-1.702 * score)):0.000000},{(flag ? 1 : 0)}\n"));
        }
    }
}
