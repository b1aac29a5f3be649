using System.Globalization;
using CheckinBot.Objectives.Drift.Forecast;

namespace CheckinBot.Bench.Drift;

/// <summary>How often the end lies in the forecast's 80 % range, and by what factor the range would have to be wider for exactly that.</summary>
internal static class CoverageOfRange
{
    public static IEnumerable<string> Of(IReadOnlyList<Example> examples, Func<Example, Forest> forest)
    {
        var found = new List<(string Of, double Off, double Median)>();
        var outlooks = new Outlook[64];
        foreach (var group in examples.GroupBy(forest))
        {
            var foresee = new Foresee(group.Key);
            foreach (var e in group)
            {
                var count = foresee.Each(e.Task.Series, outlooks);
                foreach (var o in outlooks.AsSpan(0, count))
                {
                    var half = e.Final >= o.End ? o.High - o.End : o.End - o.Low;
                    if (half > 0) found.Add(((e.Task.Cumulative ? "cumulative" : "level") + (e.Task.History.Length > 0 ? " with history" : " without history"), Math.Abs(e.Final - o.End) / half, e.Final >= o.End ? 1 : 0));
                }
            }
        }
        return found.GroupBy(f => f.Of).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => string.Create(CultureInfo.InvariantCulture,
            $"{g.Key}: {g.Average(f => f.Off <= 1 ? 1 : 0):0.000} of the ends in the range, {g.Average(f => f.Median):0.000} above the middle; wider by {g.Select(f => f.Off).Order().ElementAt((int)(g.Count() * 0.8)):0.000}"));
    }
}
