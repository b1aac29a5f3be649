using CheckinBot.Scheduling.Rounds;
using CheckinBot.Storage;
using CheckinBot.Storage.Opening;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace CheckinBot.Scheduling.Firing;

/// <summary>Keeps the triggers as the teams ask for them. The teams' rows are the truth; this runs at start and after each change of theirs, whoever made it.</summary>
public sealed class Schedule(Database database, ISchedulerFactory schedulers, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim one = new(1, 1);
    private string? edition;

    /// <summary>Whether the teams have changed since, by the hand of anybody.</summary>
    public async Task<bool> IsBehind(CancellationToken cancel = default) => await database.EditionOfTeams(cancel) != edition;

    public async Task Reconcile(CancellationToken cancel = default)
    {
        // Two at once would each add what the other has just added, or put back what the teams were before.
        await one.WaitAsync(cancel);
        try
        {
            await using var alone = await database.Hold(Alone.BringTriggers, cancel);
            // Read before the teams: what changes while they are read makes us look again.
            var seen = await database.EditionOfTeams(cancel);
            await Bring(cancel);
            edition = seen;
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();

    private async Task Bring(CancellationToken cancel)
    {
        var scheduler = await schedulers.GetScheduler(cancel);
        await AddJobs(scheduler, cancel);
        var wanted = (await Appointments(cancel)).ToDictionary(a => a.Key);
        var standing = (await scheduler.QueryTriggers(new TriggerQuery { Take = PagedQuery.All }, cancel)).Items
            .Where(t => t.Key.Group is Appointment.Ask or Appointment.Remind or Appointment.Close).ToList();
        foreach (var trigger in standing)
        {
            if (!wanted.TryGetValue(trigger.Key, out var appointment)) await scheduler.UnscheduleJob(trigger.Key, cancel);
            else if (appointment.Says == trigger.Description) wanted.Remove(trigger.Key);
        }
        foreach (var appointment in wanted.Values)
            await scheduler.ScheduleJob(appointment.Build(clock), ScheduleJobOptions.Replacing, cancel);
    }

    private static async Task AddJobs(IScheduler scheduler, CancellationToken cancel)
    {
        await Add<AskStep>(Appointment.Ask);
        await Add<RemindStep>(Appointment.Remind);
        await Add<CloseStep>(Appointment.Close);

        // Recovery: a job that a crash interrupts runs again; the ledger's key makes that harmless.
        async Task Add<T>(string step) where T : IJob => await scheduler.AddJob(
            JobBuilder.Create<T>().WithIdentity(step).StoreDurably().RequestRecovery(true).Build(), AddJobOptions.Replacing, cancel);
    }

    private async Task<List<Appointment>> Appointments(CancellationToken cancel)
    {
        var all = new List<Appointment>();
        foreach (var organisation in await database.Organisations(cancel))
            all.AddRange(await database.Read(organisation.Id, async db =>
            {
                var list = new List<Appointment>();
                foreach (var team in await db.Teams.Select(t => t.Id).ToListAsync(cancel))
                    list.AddRange(Appointment.Of((await TeamAtHand.Find(db, team, DateOnly.FromDateTime(clock.GetUtcNow().DateTime), cancel))!));
                return list;
            }, cancel));
        return all;
    }
}
