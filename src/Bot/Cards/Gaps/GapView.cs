using CheckinBot.Objectives.Drift;

namespace CheckinBot.Bot.Cards.Gaps;

/// <summary>One open episode of drift, as its lead sees it.</summary>
/// <param name="Episode">Its id.</param>
/// <param name="Standing">The key result that drifts.</param>
/// <param name="Owner">The owner's first name.</param>
/// <param name="WeighsOn">The objective it serves; null when it hangs under none.</param>
public sealed record GapView(Guid Episode, Standing Standing, string Owner, string? WeighsOn = null)
{
    public GapTaken? Taken { get; init; }

    /// <summary>The day the owner was asked.</summary>
    public DateOnly? AskedOn { get; init; }
    public GapAnswer? Answer { get; init; }
    public GapMuted? Muted { get; init; }

    /// <summary>A change of it that waits for somebody.</summary>
    public GapWaits? Waits { get; init; }
}

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
