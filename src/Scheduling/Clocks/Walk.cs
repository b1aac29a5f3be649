using CheckinBot.Scheduling.Dispatching;
using CheckinBot.Scheduling.Firing;
using CheckinBot.Storage;
using CheckinBot.Storage.Ledger;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace CheckinBot.Scheduling.Clocks;

/// <summary>
/// Walks the demo's clock from one due moment to the next, letting each finish. One jump over a week would fire a daily trigger once,
/// and people would be asked in the wrong order.
/// </summary>
public sealed class Walk(Database database, ISchedulerFactory schedulers, Dispatcher dispatcher, KeepSchedule triggers, Start start, Wake wake, TimeProvider time)
{
    /// <summary>How often it looks whether all is done, and after how long it says that something hangs; both in real time.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(5), Hangs = TimeSpan.FromSeconds(60);

    private DemoClock Clock => (DemoClock)time;

    /// <param name="until">Where it ends.</param>
    /// <param name="onStep">Told each moment it comes to.</param>
    /// <param name="cancel">Ends the walk where it is.</param>
    /// <exception cref="TimeoutException">Something that was due did not finish.</exception>
    public async Task To(DateTimeOffset until, Func<DateTimeOffset, Task>? onStep = null, CancellationToken cancel = default)
    {
        await Settled(cancel);
        while (await Next(cancel) is { } next && next <= until)
        {
            Clock.JumpTo(next);
            if (onStep is not null) await onStep(next);
            await Settled(cancel);
        }
        Clock.JumpTo(until);
        await Settled(cancel);
    }

    /// <summary>When somebody is next asked; null when nobody ever is.</summary>
    public async Task<DateTimeOffset?> NextPrompt(CancellationToken cancel = default) =>
        (await Triggers(cancel)).Where(t => t.Key.Group == Appointment.Ask).Min(t => t.NextFireTimeUtc);

    /// <summary>Returns when everything that is due by now is done: no trigger, no job, no message.</summary>
    public async Task Settled(CancellationToken cancel = default)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (await Busy(cancel) is { } what)
        {
            if (TimeProvider.System.GetElapsedTime(began) > Hangs) throw new TimeoutException($"Still busy at {Clock.GetUtcNow():O}: {what}.");
            await Task.Delay(Look, TimeProvider.System, cancel);
        }
    }

    /// <summary>Returns when the service has done what it does once as it starts.</summary>
    public async Task Started(CancellationToken cancel = default)
    {
        while (!start.IsDone) await Task.Delay(Look, TimeProvider.System, cancel);
    }

    private async Task<string?> Busy(CancellationToken cancel)
    {
        var now = Clock.GetUtcNow();
        if (!start.IsDone) return "the start";
        if (triggers.IsBehind)
        {
            triggers.Look();
            return "the schedule";
        }
        if ((await Triggers(cancel)).Any(t => t.NextFireTimeUtc <= now)) return "a trigger";
        var scheduler = await schedulers.GetScheduler(cancel);
        if ((await scheduler.QueryFireInstances(new FireInstanceQuery(), cancel)).Items.Count > 0) return "a job";
        var message = await database.Read(Database.Everybody, db => db.Deliveries.IgnoreQueryFilters().AnyAsync(d =>
            ((d.State == DeliveryState.Pending || d.State == DeliveryState.Sending) && d.NotBefore <= now)
            || (d.Redraws > d.Drawn && d.State == DeliveryState.Sent && d.Message != null && (d.RedrawNotBefore == null || d.RedrawNotBefore <= now)), cancel), cancel);
        if (message) wake.Now();
        return message || dispatcher.IsSending ? "a message" : null;
    }

    private async Task<DateTimeOffset?> Next(CancellationToken cancel)
    {
        var now = Clock.GetUtcNow();
        var trigger = (await Triggers(cancel)).Where(t => t.NextFireTimeUtc > now).Min(t => t.NextFireTimeUtc);
        var (message, redraw) = await database.Read(Database.Everybody, async db => (
            await db.Deliveries.IgnoreQueryFilters()
                .Where(d => (d.State == DeliveryState.Pending || d.State == DeliveryState.Sending) && d.NotBefore > now)
                .MinAsync(d => (DateTimeOffset?)d.NotBefore, cancel),
            await db.Deliveries.IgnoreQueryFilters().Where(d => d.Redraws > d.Drawn && d.State == DeliveryState.Sent && d.RedrawNotBefore > now).MinAsync(d => d.RedrawNotBefore, cancel)), cancel);
        return new[] { trigger, message, redraw }.Min();
    }

    private async Task<IReadOnlyList<TriggerHeader>> Triggers(CancellationToken cancel) =>
        (await (await schedulers.GetScheduler(cancel)).QueryTriggers(new TriggerQuery { Take = PagedQuery.All }, cancel)).Items;
}
