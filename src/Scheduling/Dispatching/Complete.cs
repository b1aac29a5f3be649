using CheckinBot.Storage.Ledger;

namespace CheckinBot.Scheduling.Dispatching;

/// <summary>Writes the fate of a send into its row.</summary>
internal static class Complete
{
    /// <summary>After so many tries a message is given up. Where one request in ten fails, five tries leave somebody out in every few waves.</summary>
    private const int MostAttempts = 10;

    /// <summary>What did not arrive is noted by the lease that has it alone. What did is noted whoever has it, see <see cref="SettleRows.Sent"/>.</summary>
    public static bool MayBy(string owner, Delivery delivery) => delivery.State == DeliveryState.Sending && delivery.LeaseOwner == owner;

    public static void With(Delivery delivery, Outcome outcome, DateTimeOffset now)
    {
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
                (delivery.State, delivery.NotBefore, delivery.Reason) = (DeliveryState.Pending, now + retry.After, null);
                if (retry.Untried) delivery.Attempt--;
                // Where it may have been it is not, and the next try may go elsewhere.
                (delivery.Edge, delivery.Workspace) = (null, null);
                break;
        }
    }
}
