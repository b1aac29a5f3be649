using System.Globalization;
using CheckinBot.Objectives.Rhythm;
using CheckinBot.Scheduling.Rounds;
using Quartz;

namespace CheckinBot.Scheduling.Firing;

/// <summary>The three moments of a round as jobs: each is asked by a trigger with the team and the zone in its data.</summary>
internal sealed class AskStep(OpenRound round) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var fired = Fired.From(context);
        await round.Run(fired.Organisation, fired.Team, fired.Zone, fired.Day, cancellationToken);
    }
}

internal sealed class RemindStep(RemindRound round) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var fired = Fired.From(context);
        await round.Run(fired.Organisation, fired.Team, fired.Zone, fired.Day, cancellationToken);
    }
}

internal sealed class CloseStep(CloseRound round, TimeProvider clock) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var fired = Fired.From(context);
        await round.Run(fired.Organisation, fired.Team, cancellationToken);
        // The meeting falls on a holiday: the round ends on another day than the trigger's, and is ended then.
        if (await round.Next(fired.Organisation, fired.Team, cancellationToken) is not { } later) return;
        var trigger = TriggerBuilder.Create(clock).WithIdentity(context.Trigger.Key.Name, $"{Appointment.Close} later").ForJob(context.JobDetail.Key)
            .UsingJobData(context.MergedJobDataMap).WithRetryPolicy(Appointment.Again).StartAt(later).Build();
        await context.Scheduler.ScheduleJobs(new Dictionary<IJobDetail, IReadOnlyCollection<ITrigger>> { [context.JobDetail] = [trigger] }, ScheduleJobOptions.Replacing, cancellationToken);
    }
}

/// <summary>What a firing is about. The day is the scheduled local one, also when the job runs late, again after a crash, or for what is <see cref="Owed"/>.</summary>
internal readonly record struct Fired(Guid Organisation, Guid Team, string Zone, DateOnly Day)
{
    public const string OrganisationKey = "organisation", TeamKey = "team", ZoneKey = "zone", DayKey = "day";

    public static Fired From(IJobExecutionContext context)
    {
        var data = context.MergedJobDataMap;
        var zone = data.GetString(ZoneKey)!;
        // A recovered job's own time may be off by milliseconds; the original is in its data.
        var scheduled = context.Recovering && data.TryGetValue(SchedulerConstants.FailedJobOriginalTriggerScheduledFireTime, out var original)
            ? DateTimeOffset.Parse(original!.ToString()!, CultureInfo.InvariantCulture)
            : context.ScheduledFireTimeUtc ?? context.FireTimeUtc;
        return new Fired(
            Guid.Parse(data.GetString(OrganisationKey)!),
            Guid.Parse(data.GetString(TeamKey)!),
            zone,
            data.GetString(DayKey) is { } owed ? DateOnly.ParseExact(owed, "O", CultureInfo.InvariantCulture) : WallClock.Day(TimeZoneInfo.FindSystemTimeZoneById(zone), scheduled));
    }
}
