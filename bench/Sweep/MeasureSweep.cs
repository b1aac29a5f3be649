using System.Diagnostics;
using System.Globalization;
using CheckinBot.Bench.Measuring;
using CheckinBot.Objectives.Drift.Forecast;

namespace CheckinBot.Bench.Sweep;

/// <summary>The drift forecast of many key results, each with a year of history and judged anew for every week of a quarter; the judgement alone, from memory; then with the rows, see <see cref="SweepRows"/>.</summary>
internal sealed class MeasureSweep : IYardstick
{
    private const int Few = 1_000, Many = 100_000, History = 52, Weeks = 12;
    private const double Promised = 3;
    private const string Alone = "the judgement alone", Rows = "from rows to verdicts";

    public string Name => "sweep";
    public string Title => "the drift forecast of 100,000 key results with 52 weeks of history, on all cores";

    public async Task<IReadOnlyList<Line>> Measure(Options options, TextWriter log) =>
    [
        .. options.Takes(Alone) ? Judgement(options, log) : [],
        .. options.Takes(Rows) ? await SweepRows.Of(options.People == new Options().People ? Many : options.People, options, log) : [],
    ];

    private static IReadOnlyList<Line> Judgement(Options options, TextWriter log)
    {
        var numbers = Numbers(Many);
        Sweep(numbers, Few);
        var (few, many) = (new List<double>(), new List<double>());
        for (var round = 0; round < options.Rounds; round++)
        {
            few.Add(Enumerable.Range(0, 10).Sum(_ => Sweep(numbers, Few)) / 10);
            var spent = Environment.CpuUsage.TotalTime;
            many.Add(Sweep(numbers, Many));
            spent = Environment.CpuUsage.TotalTime - spent;
            log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Few:#,0} in {few[^1] * 1000:0} ms, {Many:#,0} in {many[^1]:0.00} s, cores busy for {spent.TotalMicroseconds / Many:0} µs with one"));
        }
        return
        [
            Line.AtMost("100,000 key results judged for each of 12 weeks", InTurn.Median(many), Promised, "s", "0.0"),
            Line.Flat("what one takes, among 1,000 and among 100,000", InTurn.Median(few) / Few * 1e6, InTurn.Median(many) / Many * 1e6, "µs", 1.2),
        ];
    }

    /// <summary>Seconds.</summary>
    private static double Sweep(double[][] numbers, int count)
    {
        var began = Stopwatch.GetTimestamp();
        Parallel.For(0, count, () => (Foresee: new Foresee(), Outlooks: new Outlook[Weeks]), (at, _, hands) =>
        {
            hands.Foresee.Each(Of(numbers[at], at), hands.Outlooks);
            return hands;
        }, _ => { });
        return Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    private static Series Of(double[] numbers, int at)
    {
        var cumulative = at % 2 == 0;
        return new()
        {
            Cumulative = cumulative,
            Up = cumulative || at % 3 > 0,
            Periods = Weeks + 1,
            Season = 52,
            Baseline = cumulative ? 0 : numbers[History - 1],
            Target = cumulative ? 100 * (Weeks + 1) : numbers[History - 1] * (at % 3 > 0 ? 1.05 : 0.95),
            History = numbers.AsSpan(0, History),
            Checkins = numbers.AsSpan(cumulative ? History + Weeks : History, Weeks),
        };
    }

    /// <summary>Levels that wander round 100; then the same as running totals.</summary>
    private static double[][] Numbers(int count)
    {
        var random = new Random(1);
        var all = new double[count][];
        for (var at = 0; at < count; at++)
        {
            var numbers = all[at] = new double[History + 2 * Weeks];
            double level = 100, total = 0;
            for (var week = 0; week < History + Weeks; week++)
            {
                level += random.NextDouble() * 8 - 4 + (100 - level) * 0.1;
                numbers[week] = level;
                if (week >= History) numbers[week + Weeks] = total += level;
            }
        }
        return all;
    }
}
