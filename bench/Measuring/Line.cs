using System.Globalization;

namespace CheckinBot.Bench.Measuring;

/// <summary>One row of a table: a figure of ours beside the floor of the same run, and what was promised of the two.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Floor">What the machine does without us; empty where the promise is about our figure alone.</param>
/// <param name="Figure">What we do.</param>
/// <param name="Ratio">What is promised, as it came out.</param>
/// <param name="Target">What is promised, such as <c>≥ 0.30</c>.</param>
/// <param name="Met">Whether it is kept.</param>
internal sealed record Line(string What, string Floor, string Figure, string Ratio, string Target, bool Met)
{
    /// <summary>So many of something a second, against a floor that is higher.</summary>
    public static Line OfFloor(string what, double floor, double figure, string unit, double target)
    {
        var ratio = figure / floor;
        return new Line(what, Say(floor, unit), Say(figure, unit), Say(ratio, "0.00"), $"≥ {Say(target, "0.00")}", ratio >= target);
    }

    /// <summary>The same, of which nothing was promised.</summary>
    public static Line Beside(string what, double floor, double figure, string unit) => new(what, Say(floor, unit), Say(figure, unit), Say(figure / floor, "0.00"), "", true);

    /// <summary>A figure that must not pass a bound.</summary>
    public static Line AtMost(string what, double figure, double bound, string unit, string format = "0") =>
        new(what, "", $"{Say(figure, format)} {unit}", "", $"≤ {Say(bound, format)} {unit}", figure <= bound);

    /// <summary>Two figures of ours that must lie near each other.</summary>
    public static Line Flat(string what, double small, double large, string unit, double bound) =>
        new(what, Say(small, unit), Say(large, unit), Say(large / small, "0.00"), $"≤ {Say(bound, "0.00")}", large / small <= bound);

    private static string Say(double number, string unit) => unit.StartsWith('0')
        ? number.ToString(unit, CultureInfo.InvariantCulture)
        : $"{number.ToString(number < 100 ? "0.0" : "#,0", CultureInfo.InvariantCulture)} {unit}";
}
