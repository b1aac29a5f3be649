using System.Globalization;

namespace CheckinBot.Objectives.Drift;

/// <summary>How many key results stand how, and how many numbers a round asked for and did not get. It tells of nobody.</summary>
public readonly record struct Tally(int OffTrack, int Slipping, int NoNews, int Watch, int TooEarly, int OnPace, int Missing)
{
    private const int Parts = 7;

    /// <param name="standings">What is counted.</param>
    /// <param name="missing">The numbers of them that did not come.</param>
    public static Tally Of(IEnumerable<Standing> standings, int missing = 0)
    {
        var by = standings.CountBy(s => s.Verdict).ToDictionary();
        int Count(Verdict verdict) => by.GetValueOrDefault(verdict);
        return new(Count(Verdict.OffTrack), Count(Verdict.Slipping), Count(Verdict.NoNews), Count(Verdict.Watch), Count(Verdict.TooEarly), Count(Verdict.OnPace), missing);
    }

    public int this[Verdict verdict] => verdict switch
    {
        Verdict.OffTrack => OffTrack,
        Verdict.Slipping => Slipping,
        Verdict.NoNews => NoNews,
        Verdict.Watch => Watch,
        Verdict.TooEarly => TooEarly,
        _ => OnPace,
    };

    public int KeyResults => OffTrack + Slipping + NoNews + Watch + TooEarly + OnPace;
    public int Behind => OffTrack + Slipping;

    /// <summary>What whoever leads them would want to hear of.</summary>
    public int Wanting => Behind + Missing;

    public static Tally operator +(Tally one, Tally other) => new(
        one.OffTrack + other.OffTrack, one.Slipping + other.Slipping, one.NoNews + other.NoNews, one.Watch + other.Watch,
        one.TooEarly + other.TooEarly, one.OnPace + other.OnPace, one.Missing + other.Missing);

    public static Tally Sum(IEnumerable<Tally> all) => all.Aggregate(default(Tally), (sum, one) => sum + one);

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">The text is no tally.</exception>
    public static Tally Parse(string text) => text.Split(' ') is { Length: Parts } parts
        && parts.Select(p => int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1).ToArray() is var n && n.All(x => x >= 0)
            ? new(n[0], n[1], n[2], n[3], n[4], n[5], n[6])
            : throw new FormatException($"'{text}' is no tally such as 0 1 0 2 0 6 1.");

    /// <summary>In the order of its parts: <c>0 1 0 2 0 6 1</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{OffTrack} {Slipping} {NoNews} {Watch} {TooEarly} {OnPace} {Missing}");
}
