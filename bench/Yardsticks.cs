using CheckinBot.Bench.Measuring;
using CheckinBot.Bench.Sweep;
using CheckinBot.Bench.Talk;
using CheckinBot.Bench.Wave;

namespace CheckinBot.Bench;

internal static class Yardsticks
{
    public static IReadOnlyList<IYardstick> All { get; } = [new MeasureWave(), new MeasureStatus(), new MeasureAnswer(), new MeasureSweep()];
}
