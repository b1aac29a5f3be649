using CheckinBot.Objectives.Drift.Forecast;

namespace CheckinBot.Tests.Objectives.Drift.Forecast;

/// <summary>A key result as a test tells it; null is a period without a check-in.</summary>
internal sealed record Told(bool Cumulative, bool Up, int Periods, int Season, double Baseline, double Target, double[] History, double?[] Checkins)
{
    public static Told Level(double baseline, double target, params double?[] checkins) => new(false, target >= baseline, 13, 52, baseline, target, [], checkins);

    public static Told Total(double target, params double?[] checkins) => new(true, true, 13, 52, 0, target, [], checkins);

    public Told After(params double[] history) => this with { History = history };

    public Outlook Last => Each()[^1];

    public Outlook[] Each(double sensitivity = 0)
    {
        var outlooks = new Outlook[Checkins.Length];
        var filled = new Foresee(sensitivity).Each(Series(), outlooks);
        return outlooks[..filled];
    }

    public double[] Features()
    {
        var rows = new double[Checkins.Length * Describe.Count];
        var filled = new Describe().Each(Series(), rows);
        return rows[((filled - 1) * Describe.Count)..(filled * Describe.Count)];
    }

    private Series Series() => new()
    {
        Cumulative = Cumulative,
        Up = Up,
        Periods = Periods,
        Season = Season,
        Baseline = Baseline,
        Target = Target,
        History = History,
        Checkins = Array.ConvertAll(Checkins, c => c ?? double.NaN),
    };

    /// <summary>The same in another unit.</summary>
    public Told Times(double factor) => this with
    {
        Baseline = Baseline * factor,
        Target = Target * factor,
        History = [.. History.Select(h => h * factor)],
        Checkins = [.. Checkins.Select(c => c * factor)],
    };

    /// <summary>Any key result: up or down, a level or a total, with some years of history or none, gaps, values below nought.</summary>
    public static Told Any(int seed)
    {
        var random = new Random(seed);
        var (cumulative, weekly) = (random.Next(2) == 0, random.Next(2) == 0);
        var (season, periods) = weekly ? (52, 13) : (12, 12);
        var (middle, swing, noise) = (random.Next(4) == 0 ? 0 : 100.0, random.NextDouble() * 20, random.NextDouble() * 10);
        double Value(int at) => middle + swing * Math.Sin(2 * Math.PI * at / season) + noise * (random.NextDouble() - 0.5);
        double[] history = [.. Enumerable.Range(0, random.Next(3) == 0 ? 0 : random.Next(season * 3)).Select(Value)];
        var total = 0.0;
        double?[] checkins = [.. Enumerable.Range(history.Length, 1 + random.Next(periods - 1)).Select(at => cumulative ? total += Value(at) : Value(at)).Select(v => random.Next(4) == 0 ? null : (double?)v)];
        var baseline = cumulative ? 0 : Value(history.Length);
        var up = random.Next(3) > 0;
        var target = cumulative ? periods * (middle + noise) : baseline + (up ? 1 : -1) * (noise + 1);
        return new(cumulative, up, periods, season, baseline, target, history, checkins);
    }
}
