namespace CheckinBot.Objectives.Drift.Forecast;

/// <summary>How near two periods lie in the season: a gaussian of their distance on the circle of the year, three weeks or one month wide.</summary>
internal static class Near
{
    private const double Weeks = 3, Months = 1;
    private static readonly double[] Weekly = [.. Enumerable.Range(0, 53).Select(distance => Gaussian(distance / Weeks))];
    private static readonly double[] Monthly = [.. Enumerable.Range(0, 53).Select(distance => Gaussian(distance / Months))];

    /// <param name="season">Periods in a year, at most 106.</param>
    /// <param name="ago">Periods between the two.</param>
    public static double Of(int season, int ago) => (season > 26 ? Weekly : Monthly)[Math.Abs((ago + season / 2) % season - season / 2)];

    private static double Gaussian(double x) => Math.Exp(-0.5 * x * x);
}
