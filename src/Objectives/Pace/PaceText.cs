using System.Globalization;

namespace CheckinBot.Objectives.Pace;

/// <summary>A pace as one short text, the same in every language: <c>straight</c>, <c>seasonal</c>, <c>s-curve</c>, <c>phased 10 25 45 60</c>, <c>profile 5 6 9 …</c>.</summary>
public static class PaceText
{
    public const string EvenName = "straight", SeasonalName = "seasonal", CurveName = "s-curve", PhasedName = "phased", ProfileName = "profile";

    /// <summary>The first word of the text, which names the shape.</summary>
    public static string Name(PaceShape shape) => shape switch
    {
        Straight => EvenName,
        Seasonal => SeasonalName,
        SCurve => CurveName,
        Phased => PhasedName,
        Profile => ProfileName,
        _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, "There is no such pace."),
    };

    public static string Write(PaceShape shape) => string.Join(' ', [Name(shape), .. Numbers(shape).Select(n => (n / 1.000000000m).ToString(CultureInfo.InvariantCulture))]);

    /// <summary>What stands after the name: the targets or the shares.</summary>
    public static IReadOnlyList<decimal> Numbers(PaceShape shape) => shape switch
    {
        Phased phased => phased.Targets,
        Profile profile => profile.Shares,
        _ => [],
    };

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="FormatException">The text is no pace.</exception>
    public static PaceShape Read(string text)
    {
        var parts = text.Split(' ');
        var numbers = parts.Skip(1).Select(p => decimal.Parse(p, NumberStyles.Number, CultureInfo.InvariantCulture)).ToArray();
        return Make(parts[0], numbers) ?? throw new FormatException($"'{text}' is no pace such as phased 10 25 45 60.");
    }

    /// <summary>Null when no shape has that name with so many numbers.</summary>
    internal static PaceShape? Make(string name, decimal[] numbers) => (name, numbers.Length) switch
    {
        (EvenName, 0) => new Straight(),
        (SeasonalName, 0) => new Seasonal(),
        (CurveName, 0) => new SCurve(),
        (PhasedName, > 1) => new Phased(numbers),
        (ProfileName, Profile.Months) => new Profile(numbers),
        _ => null,
    };
}
