namespace CheckinBot.Scheduling.Dispatching;

/// <summary>Gives each look at the ledger a lease of its own: what one look has in hand no other of the same node settles.</summary>
internal sealed class Leases(Node node, TimeProvider clock)
{
    private int given;

    public Permit Next() => new(clock, node.Lease, $"{node.Id}/{Interlocked.Increment(ref given)}");
}
