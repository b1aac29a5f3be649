using System.Globalization;
using CheckinBot.Objectives.Drift.Forecast;

namespace CheckinBot.Bench.Drift;

/// <summary>How often the end lies in the forecast's 80 % range, and by what factor the range would have to be wider for exactly that; by kind and history, and then by cadence too.</summary>
internal static class CoverageOfRange
{
    private readonly record struct Found(bool Cumulative, string History, bool Weekly, double Off, bool Above);

    public static IEnumerable<string> Of(IReadOnlyList<Example> examples, Func<Example, Forests> forests)
    {
        var found = new List<Found>();
        var outlooks = new Outlook[64];
        foreach (var group in examples.GroupBy(forests))
        {
            var foresee = new Foresee(group.Key);
            foreach (var e in group)
            {
                var count = foresee.Each(e.Task.Series, outlooks);
                foreach (var o in outlooks.AsSpan(0, count))
                {
                    var half = e.Final >= o.End ? o.High - o.End : o.End - o.Low;
                    if (half > 0) found.Add(new(e.Task.Cumulative, HistoryOf(e), e.Task.Season > 26, Math.Abs(e.Final - o.End) / half, e.Final >= o.End));
                }
            }
        }
        return [.. Lines(found, f => $"{Kind(f)} {(f.History == None ? "without" : "with")} history"), .. Lines(found, f => $"{Kind(f)}, {f.History}, {(f.Weekly ? "weekly" : "monthly")}")];
    }

    private const string None = "no history";

    private static string Kind(Found found) => found.Cumulative ? "cumulative" : "level";

    private static string HistoryOf(Example example) => example.Task.History.Length == 0 ? None : Rows.IsMoreThanAYear(example.Task) ? "years of history" : "a year of history";

    private static IEnumerable<string> Lines(IEnumerable<Found> found, Func<Found, string> of) =>
        found.GroupBy(of).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => string.Create(CultureInfo.InvariantCulture,
            $"{g.Key}: {g.Average(f => f.Off <= 1 ? 1 : 0):0.000} of the ends in the range, {g.Average(f => f.Above ? 1 : 0):0.000} above the middle; wider by {g.Select(f => f.Off).Order().ElementAt((int)(g.Count() * 0.8)):0.000}"));
}
