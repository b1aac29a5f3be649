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

    private readonly TaskCompletionSource woken = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Node(Database database, IHost host, DemoClock clock, CollectingDelivery post) => (this.database, this.host, Clock, Post) = (database, host, clock, post);

    public DemoClock Clock { get; }

    /// <summary>What it has begun to run, its step, team and day.</summary>
    public ConcurrentQueue<string> Ran { get; } = new();

    /// <summary>What it has sent.</summary>
    public CollectingDelivery Post { get; }

    /// <summary>At which moment of a step it freezes, as a process does that is killed there; null goes on.</summary>
    public Moment? Freezes { get; set; }

    public string Name => "seen";

    public static async Task<Node> Start(DatabaseSettings settings, DateTimeOffset at, bool running)
    {
        var database = await Database.Open(settings);
        var clock = new DemoClock(at, running);
        var post = new CollectingDelivery { Clock = clock };
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Services.AddLogging().AddSingleton(database).AddSingleton<TimeProvider>(clock).AddSingleton<IDelivery>(post)
            .AddScheduling(settings, clock);
        var node = new Node(database, builder.Build(), clock, post);
        (await node.Scheduler()).ListenerManager.AddJobListener(node);
        await node.host.StartAsync();
        await node.Get<Walk>().Started();
        return node;
    }

    public T Get<T>() where T : notnull => host.Services.GetRequiredService<T>();

    public async Task<IScheduler> Scheduler() => await Get<ISchedulerFactory>().GetScheduler();

    public async ValueTask JobToBeExecuted(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        // What is done again after a crash has a trigger of another name.
        var about = context.MergedJobDataMap.TryGetValue("team", out var team) ? Guid.Parse(team!.ToString()!).ToString("N") : context.Trigger.Key.Name.Split('.')[0];
        Ran.Enqueue($"{context.JobDetail.Key.Name} {about} {WallClock.Day(TimeZoneInfo.Utc, context.ScheduledFireTimeUtc!.Value):yyyy-MM-dd}");
        if (Freezes == Moment.Before) await woken.Task;
    }

    public async ValueTask JobWasExecuted(IJobExecutionContext context, JobExecutionException? jobException, CancellationToken cancellationToken = default)
    {
        if (Freezes == Moment.After) await woken.Task;
    }

    /// <summary>It was not dead: what it was doing goes on.</summary>
    public void Wakes()
    {
        Freezes = null;
        woken.TrySetResult();
    }

    public async ValueTask DisposeAsync()
    {
        Wakes();
        await host.StopAsync();
        host.Dispose();
        database.Dispose();
    }
}

/// <summary>Before a step has done anything, or when it has done all and the schedule does not know yet: what a step does it does in one transaction.</summary>
public enum Moment { Before, After }
