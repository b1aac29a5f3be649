using System.Diagnostics;
using System.Globalization;
using CheckinBot.Bench.Company;
using CheckinBot.Bench.Measuring;
using CheckinBot.Bench.Wave;
using CheckinBot.Scheduling.Sweeping;
using CheckinBot.Tests.Cast.Data;

namespace CheckinBot.Bench.Sweep;

/// <summary>A whole company judged, from the rows of its check-ins to stored verdicts and episodes, on PostgreSQL; each key result with a year before its cycle and two months of it.</summary>
internal static class SweepRows
{
    private const int Few = 1_000, Weeks = 60;
    private const double Promised = 30, Spare = 256;

    /// <param name="many">How many key results at most.</param>
    public static async Task<IReadOnlyList<Line>> Of(int many, Options options, TextWriter log)
    {
        var (few, all) = (await Company(Few, options, log), await Company(many, options, log));
        return
        [
            Line.AtMost(string.Create(CultureInfo.InvariantCulture, $"{many:#,0} key results from rows to stored verdicts, PostgreSQL"), all.Seconds, Promised, "s", "0.0"),
            Line.Flat(string.Create(CultureInfo.InvariantCulture, $"what one takes so, among {Few:#,0} and among {many:#,0}"), few.Seconds / Few * 1e6, all.Seconds / many * 1e6, "µs", 1.2),
            Line.AtMost("memory beside what the service holds anyway, at its most", all.Megabytes, Spare, "MB"),
        ];
    }

    private static async Task<(double Seconds, double Megabytes)> Company(int keyResults, Options options, TextWriter log)
    {
        await using var data = await Data.Make(Store.Postgres, new Headcount((keyResults + Headcount.KeyResultsEach - 1) / Headcount.KeyResultsEach, 1, new ShiftedClock(Headcount.Thursday), Weeks));
        var sweep = new SweepAll(data.Database, data.Company.Clock);
        var (took, grew) = (new List<double>(), new List<double>());
        // The first one also opens the episodes; the later ones find them there, as every sweep but the first does.
        for (var round = 0; round <= options.Rounds; round++)
        {
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var (began, most) = (Stopwatch.GetTimestamp(), before);
            var run = sweep.Run(data.Company.Id, null, CancellationToken.None);
            while (await Task.WhenAny(run, Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System)) != run) most = Math.Max(most, GC.GetTotalMemory(false));
            await run;
            var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
            await log.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{keyResults:#,0} key results from rows to verdicts in {seconds:0.00} s{(round == 0 ? ", the first time" : "")}, {(most - before) / 1e6:0} MB beside"));
            if (round == 0) continue;
            took.Add(seconds);
            grew.Add((most - before) / 1e6);
        }
        return (InTurn.Median(took), InTurn.Median(grew));
    }
}
