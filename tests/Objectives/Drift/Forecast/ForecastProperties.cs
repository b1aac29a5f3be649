using CheckinBot.Objectives.Drift.Forecast;
using FsCheck.Xunit;

namespace CheckinBot.Tests.Objectives.Drift.Forecast;

public class ForecastProperties
{
    [Property(MaxTest = 3000)]
    public void A_better_last_value_never_raises_the_probability_of_missing(int seed, byte by)
    {
        var told = Told.Any(seed);
        var at = Array.FindLastIndex(told.Checkins, c => c is not null);
        if (at < 0) return;
        var better = told with { Checkins = [.. told.Checkins] };
        better.Checkins[at] += (told.Up ? 1 : -1) * by * 0.5;
        var (worse, good) = (told.Last, better.Last);
        Assert.True(good.Missing <= worse.Missing, $"{good.Missing} after {better.Checkins[at]}, {worse.Missing} after {told.Checkins[at]}");
    }

    [Property(MaxTest = 500)]
    public void What_comes_later_changes_nothing_that_was_said(int seed)
    {
        var told = Told.Any(seed);
        var all = told.Each();
        var half = told with { Checkins = told.Checkins[..((told.Checkins.Length + 1) / 2)] };
        Assert.Equal(half.Each(), all[..Math.Min(half.Checkins.Length, all.Length)]);
    }

    /// <summary>A power of two changes no digit, so all of it must be the same.</summary>
    [Property(MaxTest = 500)]
    public void In_another_unit_it_is_as_probable(int seed)
    {
        var told = Told.Any(seed);
        Assert.Equal(told.Each().Select(o => o.Missing), told.Times(1024).Each().Select(o => o.Missing));
        Assert.Equal(told.Each().Select(o => o.End * 1024), told.Times(1024).Each().Select(o => o.End), (a, b) => Math.Abs(a - b) <= 1e-9 * Math.Abs(a));
    }

    [Property(MaxTest = 1000)]
    public void The_middle_lies_in_its_range_and_agrees_with_the_probability(int seed)
    {
        var told = Told.Any(seed);
        foreach (var o in told.Each())
        {
            Assert.InRange(o.Missing, 0, 1);
            Assert.True(o.Low <= o.End && o.End <= o.High, $"{o}");
            Assert.True(o.Missing > 0.5 ? told.Up ? o.End < told.Target : o.End > told.Target : told.Up ? o.End >= told.Target : o.End <= told.Target, $"{o} against {told.Target}");
        }
    }

    /// <summary>Many are asked side by side, one walks down the trees alone: to the last bit they say the same.</summary>
    [Property(MaxTest = 200)]
    public void Rows_are_answered_together_as_each_alone(int seed)
    {
        var random = new Random(seed);
        var forest = random.Next(2) == 0 ? ReadForest.Shipped().Known : ReadForest.Shipped().New;
        var (width, many) = (Describe.Count, random.Next(1, 21));
        var rows = Enumerable.Range(0, many * width).Select(_ => (float)(random.NextDouble() * 4 - 2)).ToArray();
        var (together, alone) = (new double[many], new double[many]);
        forest.Answer(rows, width, together);
        for (var row = 0; row < many; row++) forest.Answer(rows.AsSpan(row * width, width), width, alone.AsSpan(row, 1));
        Assert.Equal(alone, together);
    }

    [Fact]
    public void A_forest_that_asks_for_a_feature_which_is_not_there_is_refused() =>
        Assert.Throws<ArgumentException>(() => ReadForest.Shipped().Known.Answer(new float[100], 10, new double[10]));

    [Property(MaxTest = 500)]
    public void A_louder_setting_never_says_less(int seed)
    {
        var told = Told.Any(seed);
        var (quiet, loud) = (told.Each(-1), told.Each(1));
        Assert.All(quiet.Zip(loud), both => Assert.True(both.Second.Alerting || !both.First.Alerting));
    }
}
