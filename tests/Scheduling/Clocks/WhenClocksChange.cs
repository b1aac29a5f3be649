using System.Collections.Concurrent;
using CheckinBot.Scheduling.Clocks;
using CheckinBot.Scheduling.Firing;
using CheckinBot.Tests.Cast;
using Quartz;

namespace CheckinBot.Tests.Scheduling.Clocks;

/// <summary>A step fires once on its day and on that day, whatever the clocks do there: an hour that is skipped is made up for at once, and one that comes twice counts once.</summary>
public class WhenClocksChange : Story, IJobListener
{
    private readonly ConcurrentQueue<DateTimeOffset> fired = new();

    public string Name => "seen";

    [Theory]
    [InlineData("Europe/Berlin", DayOfWeek.Sunday, "02:30", "2026-03-23", "Sun 2026-03-29 03:00 Sun 2026-04-05 02:30")]
    [InlineData("Europe/Berlin", DayOfWeek.Sunday, "02:30", "2026-10-19", "Sun 2026-10-25 02:30 Sun 2026-11-01 02:30")]
    [InlineData("America/New_York", DayOfWeek.Sunday, "02:30", "2026-03-02", "Sun 2026-03-08 03:00 Sun 2026-03-15 02:30")]
    [InlineData("America/New_York", DayOfWeek.Sunday, "01:30", "2026-10-26", "Sun 2026-11-01 01:30 Sun 2026-11-08 01:30")]
    [InlineData("Australia/Lord_Howe", DayOfWeek.Sunday, "02:15", "2026-09-28", "Sun 2026-10-04 02:30 Sun 2026-10-11 02:15")]
    [InlineData("Africa/Cairo", DayOfWeek.Friday, "00:00", "2026-04-20", "Fri 2026-04-24 01:00 Fri 2026-05-01 00:00")]
    [InlineData("Europe/Berlin", DayOfWeek.Friday, "16:00", "2026-10-19", "Fri 2026-10-23 16:00 Fri 2026-10-30 16:00")]
    public async Task Fires_once_a_week(string zone, DayOfWeek day, string at, string from, string fires)
    {
        var local = TimeOnly.ParseExact(at, "HH:mm", System.Globalization.CultureInfo.InvariantCulture);
        await Opens(from + " 12:00");
        var scheduler = await Get<ISchedulerFactory>().GetScheduler();
        scheduler.ListenerManager.AddJobListener(this);
        await scheduler.ScheduleJob(new Appointment(Appointment.Ask, Nord.Id, Some.Id(), zone, day, local).Build(Get<TimeProvider>()));
        await Get<Walk>().To(Cast.Day.At(from + " 12:00").AddDays(14));
        Assert.Equal(fires, string.Join(' ', fired.Select(f => Cast.Day.Seen(f, zone))));
    }

    public ValueTask JobToBeExecuted(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        Assert.Equal(context.ScheduledFireTimeUtc, context.FireTimeUtc);
        fired.Enqueue(context.ScheduledFireTimeUtc!.Value);
        return ValueTask.CompletedTask;
    }
}
