using CheckinBot.Objectives.Drift.Forecast;

namespace CheckinBot.Bot.Scoring;

/// <summary>One line of a benchmark's tasks file: a key result made from a public series. What was read of it has <see cref="double.NaN"/> for null.</summary>
public sealed record BenchmarkTask(string Id, int Periods, int Season, bool Cumulative, bool Up, double Baseline, double Target, double[] History, double[] Checkins)
{
    public Series Series => new()
    {
        Cumulative = Cumulative,
        Up = Up,
        Periods = Periods,
        Season = Season,
        Baseline = Baseline,
        Target = Target,
        History = History,
        Checkins = Checkins,
    };
}
