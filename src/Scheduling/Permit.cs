namespace CheckinBot.Scheduling;

/// <summary>
/// The leave to send what a node has in hand. It ends before the lease does, so that whatever left has arrived when others begin to ask about it.
/// Whoever sends looks at it last of all: a process may have been frozen at any moment before.
/// </summary>
public sealed class Permit
{
    /// <summary>How much of a lease may be used.</summary>
    private const double Usable = 0.8;

    private readonly TimeProvider clock;
    private readonly long began;
    private readonly TimeSpan usable;

    /// <param name="clock">Begins now by that clock.</param>
    /// <param name="lease">How long the lease is that is about to be taken.</param>
    /// <param name="owner">What the rows say that are taken by it. Another one for each lease: a node that has taken a row again has not taken it by the last.</param>
    public Permit(TimeProvider clock, TimeSpan lease, string owner = "")
    {
        (this.clock, usable, Owner) = (clock, lease * Usable, owner);
        // Before the time that is written into the lease, never after it.
        began = clock.GetTimestamp();
        Now = clock.GetUtcNow();
        Until = Now + lease;
    }

    /// <summary>When it began.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>The end of the lease.</summary>
    public DateTimeOffset Until { get; }

    /// <summary>Whose the rows are that are taken by it.</summary>
    public string Owner { get; }

    /// <summary>How long it still holds.</summary>
    public TimeSpan Left
    {
        get
        {
            // A clock that is set back does not lengthen it, and a machine that slept counts its sleep.
            var spent = TimeSpan.FromTicks(Math.Max(clock.GetElapsedTime(began).Ticks, (clock.GetUtcNow() - Now).Ticks));
            return usable - spent;
        }
    }

    public bool IsOver => Left <= TimeSpan.Zero;

    /// <summary>The lane in which this message has a slot of its own; null where none is needed.</summary>
    public Lane? Slot { get; private init; }

    public Permit With(Lane? slot) => new(this) { Slot = slot };

    private Permit(Permit other) => (clock, began, usable, Now, Until, Owner) = (other.clock, other.began, other.usable, other.Now, other.Until, other.Owner);
}
