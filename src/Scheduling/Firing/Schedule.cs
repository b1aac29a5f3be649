using CheckinBot.Scheduling.Rounds;
using CheckinBot.Storage;
using CheckinBot.Storage.Opening;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace CheckinBot.Scheduling.Firing;

/// <summary>Keeps the triggers as the teams ask for them. The teams' rows are the truth; this runs at start and after each change of theirs, whoever made it.</summary>
public sealed class Schedule(Database database, ISchedulerFactory schedulers, TimeProvider clock) : IDisposable
{
    private const int AtOnce = 500, ReadAtOnce = 200;

    private static readonly Dictionary<string, IJobDetail> Jobs = new()
    {
        [Appointment.Ask] = Job<AskStep>(Appointment.Ask),
        [Appointment.Remind] = Job<RemindStep>(Appointment.Remind),
        [Appointment.Close] = Job<CloseStep>(Appointment.Close),
    };

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
        foreach (var job in Jobs.Values) await scheduler.AddJob(job, AddJobOptions.Replacing, cancel);
        var wanted = (await Appointments(cancel)).ToDictionary(a => a.Key);
        var standing = (await scheduler.QueryTriggers(new TriggerQuery { Take = PagedQuery.All }, cancel)).Items
            .Where(t => t.Key.Group is Appointment.Ask or Appointment.Remind or Appointment.Close).ToList();
        foreach (var trigger in standing)
        {
            if (!wanted.TryGetValue(trigger.Key, out var appointment)) await scheduler.UnscheduleJob(trigger.Key, cancel);
            else if (appointment.Says == trigger.Description) wanted.Remove(trigger.Key);
        }
        // By the hundreds: one by one, a thousand teams take a server half a minute.
        foreach (var some in wanted.Values.Chunk(AtOnce))
            await scheduler.ScheduleJobs(some.GroupBy(a => a.Step).ToDictionary(step => Jobs[step.Key], Triggers), ScheduleJobOptions.Replacing, cancel);
    }

    private IReadOnlyCollection<ITrigger> Triggers(IEnumerable<Appointment> appointments) =>
        [.. appointments.SelectMany(a => new[] { a.Build(clock), a.BuildOwed(clock) }).OfType<ITrigger>()];

    /// <summary>Recovery: a job that a crash interrupts runs again; the ledger's key makes that harmless.</summary>
    private static IJobDetail Job<T>(string step) where T : IJob => JobBuilder.Create<T>().WithIdentity(step).StoreDurably().RequestRecovery(true).Build();

    private async Task<List<Appointment>> Appointments(CancellationToken cancel)
    {
        var (all, now) = (new List<Appointment>(), clock.GetUtcNow());
        foreach (var organisation in await database.Organisations(cancel))
            all.AddRange(await database.Read(organisation.Id, async db =>
            {
                var list = new List<Appointment>();
                var asked = (await db.Rounds.Select(r => r.TeamId).Distinct().ToListAsync(cancel)).ToHashSet();
                var open = (await db.Rounds.Where(r => r.ClosedAt == null).OrderBy(r => r.ClosesAt).ToListAsync(cancel)).ToLookup(r => r.TeamId);
                // By the hundreds: one by one they take a large company minutes, all at once its memory.
                foreach (var some in (await db.Teams.Select(t => t.Id).ToListAsync(cancel)).Chunk(ReadAtOnce))
                    foreach (var hand in await TeamAtHand.Find(db, some, DateOnly.FromDateTime(now.DateTime), cancel))
                        list.AddRange(Appointment.Of(hand, asked.Contains(hand.Team.Id), open[hand.Team.Id].FirstOrDefault(), now));
                return list;
            }, cancel));
        return Spread.Apart(all);
    }
}
