using CheckinBot.Tests.Faults.Machines;

namespace CheckinBot.Tests.Faults.Runs;

/// <summary>
/// What happens to the machines in the middle of a wave: nodes are killed and started again, frozen for longer than a lease and thawed, and once the database's server
/// stops or falls over. When, is a share of the wave; to whom, is chance.
/// </summary>
/// <param name="plan">How much of it, and its seed.</param>
/// <param name="nodes">Which run.</param>
/// <param name="server">Null where the database is a file.</param>
/// <param name="done">How much of the wave has arrived; 1 is all.</param>
internal sealed class Mishaps(Plan plan, IReadOnlyList<NodeProcess> nodes, PostgresCluster? server, Func<double> done)
{
    /// <summary>Later than that, hardly anything may be left for a mishap to spoil.</summary>
    private const double First = 0.05, Last = 0.85;

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(10), LongestAway = TimeSpan.FromSeconds(2);

    private readonly Random chance = new(plan.Seed);
    private readonly HashSet<NodeProcess> hit = [];
    private readonly Lock gate = new();

    public int Kills { get; private set; }
    public int Stops { get; private set; }
    public int Restarts { get; private set; }

    public string Told => $"{Kills} killed, {Stops} frozen, {Restarts} restarts of the server";

    /// <summary>Returns when the last of them is over and every node runs again.</summary>
    public async Task Run()
    {
        var planned = Enumerable.Repeat<Func<Random, Task>>(Kill, plan.Kills).Concat(Enumerable.Repeat<Func<Random, Task>>(Freeze, plan.Stops))
            .Select(act => (At: First + chance.NextDouble() * (Last - First), Act: act)).ToList();
        if (server is not null) planned.Add((0.35 + chance.NextDouble() * 0.3, Restart));
        var going = new List<Task>();
        foreach (var (at, act) in planned.OrderBy(p => p.At))
        {
            var own = new Random(chance.Next());
            await Until(() => done() >= at);
            // Not at the very moment at which a message has arrived.
            await Task.Delay(own.NextDouble() * TimeSpan.FromSeconds(0.3), TimeProvider.System);
            going.Add(act(own));
        }
        await Task.WhenAll(going);
    }

    private async Task Kill(Random own)
    {
        var node = await Choose(own);
        await node.Kill();
        Kills++;
        await Task.Delay(own.NextDouble() * LongestAway, TimeProvider.System);
        await node.Start();
        Free(node);
    }

    private async Task Freeze(Random own)
    {
        var node = await Choose(own);
        await node.Freeze();
        Stops++;
        await Task.Delay(plan.Lease * (1.2 + own.NextDouble()), TimeProvider.System);
        await node.Thaw();
        Free(node);
    }

    private async Task Restart(Random own)
    {
        await server!.Restart(crash: own.Next(2) == 0, own.NextDouble() * LongestAway);
        Restarts++;
    }

    /// <summary>Any that nothing is happening to.</summary>
    private async Task<NodeProcess> Choose(Random own)
    {
        NodeProcess? chosen = null;
        await Until(() =>
        {
            lock (gate)
            {
                var free = nodes.Where(n => !hit.Contains(n)).ToList();
                if (free.Count == 0) return false;
                hit.Add(chosen = free[own.Next(free.Count)]);
                return true;
            }
        });
        return chosen!;
    }

    private void Free(NodeProcess node)
    {
        lock (gate) hit.Remove(node);
    }

    private static async Task Until(Func<bool> there)
    {
        while (!there()) await Task.Delay(Look, TimeProvider.System);
    }
}
