using System.Collections.Concurrent;
using CheckinBot.Objectives.Rhythm;
using CheckinBot.Scheduling;
using CheckinBot.Scheduling.Clocks;
using CheckinBot.Storage;
using CheckinBot.Storage.Opening;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Quartz;

namespace CheckinBot.Tests.Scheduling.Together;

/// <summary>One service of several that share a PostgreSQL database, with a clock of its own: one whose clock stands hangs, as a machine does that is paused.</summary>
internal sealed class Node : IJobListener, IAsyncDisposable
{
    private readonly Database database;
    private readonly IHost host;

    private Node(Database database, IHost host, DemoClock clock) => (this.database, this.host, Clock) = (database, host, clock);

    public DemoClock Clock { get; }

    /// <summary>What it has begun to run, its step, team and day.</summary>
    public ConcurrentQueue<string> Ran { get; } = new();

    public string Name => "seen";

    public static async Task<Node> Start(DatabaseSettings settings, DateTimeOffset at, bool running)
    {
        var database = await Database.Open(settings);
        var clock = new DemoClock(at, running);
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Services.AddLogging().AddSingleton(database).AddSingleton<TimeProvider>(clock).AddSingleton<IDelivery>(new CollectingDelivery { Clock = clock })
            .AddScheduling(settings, clock);
        var node = new Node(database, builder.Build(), clock);
        (await node.Scheduler()).ListenerManager.AddJobListener(node);
        await node.host.StartAsync();
        await node.Get<Walk>().Started();
        return node;
    }

    public T Get<T>() where T : notnull => host.Services.GetRequiredService<T>();

    public async Task<IScheduler> Scheduler() => await Get<ISchedulerFactory>().GetScheduler();

    public ValueTask JobToBeExecuted(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        Ran.Enqueue($"{context.JobDetail.Key.Name} {context.Trigger.Key.Name.Split('.')[0]} {WallClock.Day(TimeZoneInfo.Utc, context.ScheduledFireTimeUtc!.Value):yyyy-MM-dd}");
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
        database.Dispose();
    }
}
