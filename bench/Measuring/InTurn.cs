using System.Diagnostics;

namespace CheckinBot.Bench.Measuring;

/// <summary>
/// Takes a floor and a figure in turn, several times, and keeps the middle of each: a machine that others use is now fast, now slow, and so
/// is both alike.
/// </summary>
internal static class InTurn
{
    /// <param name="rounds">How often each.</param>
    /// <param name="floor">Does so many things, and says how many a second.</param>
    /// <param name="figure">The same of ours.</param>
    public static async Task<(double Floor, double Figure)> Of(int rounds, Func<Task<double>> floor, Func<Task<double>> figure)
    {
        var (floors, figures) = (new List<double>(), new List<double>());
        for (var round = 0; round < rounds; round++)
        {
            floors.Add(await floor());
            figures.Add(await figure());
        }
        return (Median(floors), Median(figures));
    }

    /// <summary>How many a second, when something does so many.</summary>
    public static async Task<double> PerSecond(int many, Func<Task> work)
    {
        var (began, spent) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        await work();
        Spent = (Environment.CpuUsage.TotalTime - spent) / many;
        return many / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    /// <summary>The same, and writes down what each of them took.</summary>
    public static async Task<double> PerSecond(string what, int many, Func<Task> work, TextWriter log)
    {
        var rate = await PerSecond(many, work);
        await log.WriteLineAsync($"{what}: {rate:0}/s, {Spent.TotalMicroseconds:0} µs each");
        return rate;
    }

    /// <summary>How much of the cores each of them took in this process: that hardly changes with what else the machine does.</summary>
    public static TimeSpan Spent { get; private set; }

    public static double Median(IEnumerable<double> figures)
    {
        var sorted = figures.Order().ToList();
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[sorted.Count / 2 - 1] + sorted[sorted.Count / 2]) / 2;
    }
}
