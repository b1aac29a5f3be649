using CheckinBot.Storage.Ledger;

namespace CheckinBot.Scheduling.Dispatching;

/// <summary>Writes the fate of a send into its row.</summary>
internal static class Complete
{
    /// <summary>
    /// After so many tries a message is given up: about a working day of its reader, as they come less and less often. Nothing is lost to a platform that is out of order for hours,
    /// nor to a node that was killed whenever it had the message in hand.
    /// </summary>
    private const int MostAttempts = 40;

    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(15);

    /// <summary>What did not arrive is noted by the lease that has it alone. What did is noted whoever has it, see <see cref="SettleRows.Sent"/>.</summary>
    public static bool MayBy(string owner, Delivery delivery) => delivery.State == DeliveryState.Sending && delivery.LeaseOwner == owner;

    public static void With(Delivery delivery, Outcome outcome, DateTimeOffset now)
    {
        var owner = delivery.LeaseOwner;
        delivery.LeaseOwner = null;
        switch (outcome)
        {
            case Outcome.Dropped dropped:
                (delivery.State, delivery.Reason) = (DeliveryState.Dropped, dropped.Reason);
                break;
            case Outcome.Failed failed:
                (delivery.State, delivery.Reason) = (DeliveryState.Failed, failed.Reason);
                break;
            case Outcome.Ambiguous { AskAfter: { } after } doubt:
                // It counts as in the air until the platform is asked, also over a restart.
                (delivery.Reason, delivery.NotBefore) = (doubt.Reason, now + after);
                (delivery.Edge, delivery.Workspace) = (doubt.Edge ?? delivery.Edge, doubt.Workspace ?? delivery.Workspace);
                break;
            case Outcome.Ambiguous ambiguous:
                (delivery.State, delivery.Reason) = (DeliveryState.Ambiguous, ambiguous.Reason);
                break;
            // A workspace that takes nothing for a while says nothing about this message.
            case Outcome.Retry { Stops: null, Untried: false } when delivery.Attempt >= MostAttempts:
                (delivery.State, delivery.Reason) = (DeliveryState.Failed, "gave up");
                break;
            case Outcome.Retry retry:
                var wait = retry.Untried || retry.Stops is not null ? retry.After : Pause(retry.After, delivery.Attempt);
                (delivery.State, delivery.NotBefore, delivery.Reason) = (DeliveryState.Pending, now + wait, null);
                // What need not wait keeps its place before what the same reader gets later.
                if (wait <= TimeSpan.Zero) delivery.LeaseOwner = owner;
                if (retry.Untried) delivery.Attempt--;
                // Where it may have been it is not, and the next try may go elsewhere.
                (delivery.Edge, delivery.Workspace) = (null, null);
                break;
        }
    }

    /// <summary>As long as the platform asked for, and from the third try on at least a second, then two, four ... up to a quarter of an hour.</summary>
    private static TimeSpan Pause(TimeSpan asked, int attempt)
    {
        var own = attempt < 3 ? TimeSpan.Zero : TimeSpan.FromSeconds(Math.Pow(2, Math.Min(attempt, 20) - 3));
        own = own < LongestPause ? own : LongestPause;
        return asked > own ? asked : own;
    }
}
