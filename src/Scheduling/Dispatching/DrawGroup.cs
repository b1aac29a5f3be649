using CheckinBot.Storage.Ledger;
using Microsoft.Extensions.Logging;

namespace CheckinBot.Scheduling.Dispatching;

/// <summary>Has the messages of a group read for at once, drawn one by one and sent, and notes what became of each.</summary>
internal sealed class DrawGroup(IDelivery delivery, Tries tries, Settle settle, ReserveSlots slots, ILogger log)
{
    /// <inheritdoc cref="Dispatching.Gather"/>
    public async Task<Func<Delivery, Task<Func<Permit, Task>>>> Gather(IReadOnlyCollection<Delivery> group)
    {
        var draw = delivery.OneByOne;
        try
        {
            draw = await delivery.Gather(group, CancellationToken.None);
        }
        catch (Exception error)
        {
            // What one of them has broken breaks none of the others, each by itself.
            log.LogError(error, "What {Count} messages need could not be read at once.", group.Count);
        }
        return row => Draw(row, draw);
    }

    private async Task<Func<Permit, Task>> Draw(Delivery row, Drawing draw)
    {
        Sending send;
        try
        {
            send = await draw(row);
        }
        catch (Exception error)
        {
            // It is told, and tried again, when its turn to leave has come.
            send = (_, _) => Task.FromException<Outcome>(new UndrawnException(error));
        }
        return permit => Send(row, permit, send);
    }

    private async Task Send(Delivery row, Permit permit, Sending send)
    {
        var outcome = await tries.Of(row, (_, cancel) => send(permit, cancel), Tries.Kept, tries.Unheard(row), CancellationToken.None);
        if (permit.IsOver && outcome is Outcome.Retry late) outcome = late with { Untried = true };
        settle.Note(row.Id, permit.Owner, outcome);
        if (outcome is Outcome.Retry { Stops: { } where } retry) await slots.Stop(where.Edge, where.Workspace, retry.After, CancellationToken.None);
    }
}
