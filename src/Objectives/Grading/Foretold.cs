using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Objectives.Grading;

/// <summary>
/// How well confidence foretold the end. "Yes" was right of what was reached, "no" of what was not; "not sure" said nothing. It is told of a key result and of a
/// team, never of a person.
/// </summary>
/// <param name="Right">How many of the answers came true.</param>
/// <param name="Of">How many there were.</param>
public readonly record struct Foretold(int Right, int Of)
{
    /// <summary>In the last days the end is no secret: what is said then foretells nothing.</summary>
    private const int LastDays = 7;

    public static Foretold By(KeyResult keyResult, Readings readings)
    {
        if (GradeOf.Reached(keyResult, readings) is not { } reached) return default;
        var said = readings.All.Where(c => c.Confidence is Confidence.OnTrack or Confidence.OffTrack && c.AsOf >= keyResult.Start && c.AsOf < keyResult.Due.AddDays(-LastDays))
            .GroupBy(c => c.Period).Select(g => g.Last().Confidence).ToList();
        return new(said.Count(c => c == Confidence.OnTrack == reached), said.Count);
    }

    public static Foretold operator +(Foretold one, Foretold other) => new(one.Right + other.Right, one.Of + other.Of);
}
