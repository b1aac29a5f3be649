using System.Collections.Concurrent;
using CheckinBot.Storage;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Scheduling.Dispatching;

/// <summary>
/// Hands out the moments at which requests to a workspace may leave. They are reserved in the database, so that all nodes together keep to its
/// rate, and a node that dies takes no more with it than it had reserved.
/// </summary>
public sealed class ReserveSlots(Database database, Node node)
{
    /// <summary>So much of what was not used may be caught up with: whoever wakes some milliseconds late does not slow the whole wave down.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(0.2);

    private readonly ConcurrentDictionary<(string Edge, string Workspace), DateTimeOffset> stopped = [];
    private readonly Pace pace = new(node.PlatformClock, Grace);

    /// <summary>Returns the first of so many slots; the others follow at the lane's pace. Null, and takes none, when it would not come soon enough to be used.</summary>
    public async Task<DateTimeOffset?> Take(Lane lane, int slots, TimeSpan within, CancellationToken cancel) =>
        (await Take(lane, slots, within, TimeSpan.MinValue, _ => Task.FromResult(false), cancel))?.Slot;

    /// <summary>The same; and where the first of them comes so soon, what is to be done before is done in the same transaction, which saves a commit.</summary>
    /// <returns>What that returned; none where it is still to be done.</returns>
    public async Task<(DateTimeOffset Slot, T? Done)?> Take<T>(Lane lane, int slots, TimeSpan within, TimeSpan soon, Func<AppDb, Task<T>> then, CancellationToken cancel)
    {
        var now = node.PlatformClock.GetUtcNow();
        var (span, floor, last) = ((long)(slots / lane.PerSecond * 1_000_000), Micro(now - Grace), Micro(now + within));
        return await database.WriteLocked(Database.Everybody, async db =>
        {
            // The row stays locked until the end, so what is read is what was written.
            var taken = await Move(db, lane, span, floor, last, cancel);
            if (taken is null && await Begin(db, lane.Edge, lane.Workspace, cancel) > 0) taken = await Move(db, lane, span, floor, last, cancel);
            if (taken is not { } end) return ((DateTimeOffset, T?)?)null;
            var slot = Moment(end - span);
            return (slot, slot - now <= soon ? await then(db) : default);
        }, cancel);
    }

    private static async Task<long?> Move(AppDb db, Lane lane, long span, long floor, long last, CancellationToken cancel) => (await db.Database.SqlQuery<long>($"""
        UPDATE send_slots SET "Next" = CASE WHEN "Next" > {floor} THEN "Next" ELSE {floor} END + {span}
        WHERE "Edge" = {lane.Edge} AND "Workspace" = {lane.Workspace} AND "Next" <= {last} RETURNING "Next" AS "Value"
        """).ToListAsync(cancel)) is [var next] ? next : null;

    /// <summary>Nobody sends there before that moment: the platform said so to one of us, and means all.</summary>
    public async Task Stop(string edge, string workspace, TimeSpan time, CancellationToken cancel)
    {
        var until = node.PlatformClock.GetUtcNow() + time;
        stopped.AddOrUpdate((edge, workspace), until, (_, before) => before > until ? before : until);
        var next = Micro(until);
        await database.WriteLocked(Database.Everybody, async db =>
        {
            await Begin(db, edge, workspace, cancel);
            return await db.SendSlots.IgnoreQueryFilters().Where(s => s.Edge == edge && s.Workspace == workspace && s.Next < next)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.Next, next), cancel);
        }, cancel);
    }

    /// <summary>How long this node knows that it must not send there, although it has slots; zero when it may.</summary>
    public TimeSpan Stopped(Lane lane)
    {
        var left = stopped.GetValueOrDefault((lane.Edge, lane.Workspace)) - node.PlatformClock.GetUtcNow();
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    /// <summary>How long what has come to its slot still waits, because what had earlier ones came late: see <see cref="Dispatching.Pace"/>.</summary>
    public TimeSpan Pace(Lane lane, int requests) => pace.Take(lane, requests);

    /// <summary>How long until that moment by the platforms' clock; zero when it is past.</summary>
    public TimeSpan Until(DateTimeOffset slot)
    {
        var left = slot - node.PlatformClock.GetUtcNow();
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    private static Task<int> Begin(AppDb db, string edge, string workspace, CancellationToken cancel) => db.Database.ExecuteSqlAsync(
        $"""INSERT INTO send_slots ("Edge", "Workspace", "OrganisationId", "Next") VALUES ({edge}, {workspace}, {Database.Everybody}, {0L}) ON CONFLICT DO NOTHING""", cancel);

    private static long Micro(DateTimeOffset at) => (at - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;

    private static DateTimeOffset Moment(long micro) => DateTimeOffset.UnixEpoch.AddTicks(micro * TimeSpan.TicksPerMicrosecond);
}
