using CheckinBot.Objectives.Drift.Forecast;

namespace CheckinBot.Tests.Objectives.Drift.Forecast;

/// <summary>
/// Numbers that an independent implementation in another language gave for the same key results: the shortfalls by four forecasts (asinh), how
/// often the past fell short (logits), the pace, and last year's coming change (asinh).
/// </summary>
public class TheReferenceAgrees
{
    private static int Wobble(int at) => at * 37 % 11 - 5;

    private static double LevelAt(int week) => Math.Round(100 + 20 * Math.Sin(2 * Math.PI * week / 52) + 1.5 * Wobble(week) + 0.1 * week, 1, MidpointRounding.ToEven);

    private static double AmountIn(int month) => 40 + (month % 12 is 10 or 11 ? 8 : 0) + Wobble(month);

    private static readonly double[] Weeks = [.. Enumerable.Range(0, 120).Select(LevelAt)];

    private static void Agrees(Told told, params double[] reference)
    {
        var x = told.Features();
        double Of(Feature feature) => x[(int)feature];
        double[] ours =
        [
            Math.Asinh(Of(Feature.Recent)), Math.Asinh(Of(Feature.Theta)), Math.Asinh(Of(Feature.Drift)), Math.Asinh(Of(Feature.Season)),
            Of(Feature.PastMoves), Of(Feature.PastMovesInSeason), 2 * Math.Tanh(Of(Feature.Gap) / 2), 2 * Math.Tanh(Of(Feature.Need) / 2), Math.Asinh(Of(Feature.LastYearsChange)),
        ];
        Assert.Equal(reference, ours, (a, b) => Math.Abs(a - b) < 1e-8);
    }

    [Fact]
    public void On_a_level_read_each_week_but_two() => Agrees(
        new(false, true, 13, 52, LevelAt(119), 135, Weeks, [LevelAt(120), null, LevelAt(122), LevelAt(123), LevelAt(124), null, LevelAt(126), LevelAt(127)]),
        1.367233905, 1.073555968, 1.351265433, 1.892982084, 2.424802726, 2.564949357, 1.711817541, 1.990109507, -1.103322769);

    [Fact]
    public void On_a_level_that_shall_fall() => Agrees(
        new(false, false, 13, 52, LevelAt(119), 105, Weeks, [LevelAt(120), LevelAt(121), LevelAt(122), LevelAt(123)]),
        1.268529716, 1.218895905, 1.288745861, -0.327959769, 2.351375257, 0.903829268, 0.450070069, 1.361714694, 1.392233305);

    [Fact]
    public void On_a_monthly_total()
    {
        var total = 0.0;
        double?[] totals = [.. Enumerable.Range(40, 7).Select(month => (double?)(total += AmountIn(month)))];
        totals[2] = null;
        Agrees(new(true, true, 12, 12, 0, 520, [.. Enumerable.Range(0, 40).Select(AmountIn)], totals),
            1.364879765, 1.283899700, 1.382435568, 1.306186924, 3.663561646, 1.902099659, 0.023716837, 0.968408409, 0.117786837);
    }
}
