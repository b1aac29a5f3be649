using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Drift.Alerts;

namespace CheckinBot.Bot.Cards.Gaps;

/// <summary>One open episode of drift, as its lead sees it.</summary>
/// <param name="Episode">Its id.</param>
/// <param name="Standing">The key result that drifts.</param>
/// <param name="Owner">The owner's first name.</param>
public sealed record GapView(Guid Episode, Standing Standing, string Owner)
{
    /// <summary>The objectives that it weighs on, what it serves first; none when it hangs under none, or only under private ones.</summary>
    public IReadOnlyList<GapWeight> WeighsOn { get; init; } = [];

    /// <summary>Why its lead is told once more; null the first time.</summary>
    public ToldBecause? Again { get; init; }

    public GapTaken? Taken { get; init; }

    /// <summary>The day the owner was asked.</summary>
    public DateOnly? AskedOn { get; init; }
    public GapAnswer? Answer { get; init; }
    public GapMuted? Muted { get; init; }

    /// <summary>A change of it that waits for somebody.</summary>
    public GapWaits? Waits { get; init; }
}

/// <param name="Objective">Its title.</param>
/// <param name="Part">How much of its progress hangs on the key result, from 0 to 1.</param>
public sealed record GapWeight(string Objective, double Part);

/// <param name="By">First name of the lead who is on it.</param>
/// <param name="On">Since that day.</param>
public sealed record GapTaken(string By, DateOnly On);

/// <param name="Kind">What the owner pressed.</param>
/// <param name="On">That day.</param>
/// <param name="Text">The words of a reply.</param>
public sealed record GapAnswer(OwnerAnswer Kind, DateOnly On, string? Text = null);

public enum OwnerAnswer { Handled, NeedHelp, Reply }

/// <param name="For">First name of who has to answer.</param>
/// <param name="Since">Since that day.</param>
public sealed record GapWaits(string For, DateOnly Since);

public sealed record GapMuted(DateOnly Until, string Reason);
