using CheckinBot.Objectives.Checkins;

namespace CheckinBot.Objectives.Drift;

/// <summary>How a key result stood at one of its readings, by its numbers alone.</summary>
/// <param name="Reading">The reading.</param>
/// <param name="Verdict">What the numbers said.</param>
/// <param name="Holds">Whether a drift that is open then stays so.</param>
public readonly record struct Step(Checkin Reading, Verdict Verdict, bool Holds)
{
    public bool Behind => Verdict is Verdict.Slipping or Verdict.OffTrack;
}
