using CheckinBot.Objectives.Rhythm;
using CheckinBot.Scheduling.Rounds;
using CheckinBot.Storage.Rounds;

namespace CheckinBot.Scheduling.Firing;

/// <summary>
/// A step of a round under way that a trigger set anew would only come to in the next one, because a meeting was moved, or somebody into a zone
/// where the hour has gone by.
/// </summary>
/// <param name="At">When it is made up for.</param>
/// <param name="Day">The local day on which it was due.</param>
internal readonly record struct Owed(DateTimeOffset At, DateOnly Day)
{
    /// <summary>Null where nothing is missed yet, or all is over.</summary>
    public static Owed? Ask(TeamAtHand hand, TimeZoneInfo zone, TimeOnly at, DateTimeOffset now)
    {
        var plan = hand.LastPlan(WallClock.Day(zone, now));
        return WallClock.Instant(zone, plan.PromptOn, at) <= now && now < plan.ClosesAtIn(hand.Zone) ? new(now, plan.PromptOn) : null;
    }

    public static Owed Close(TeamAtHand hand, Round round, DateTimeOffset now)
    {
        var due = CloseRound.Due(hand, round);
        return new(due > now ? due : now, WallClock.Day(hand.Zone, due));
    }
}
