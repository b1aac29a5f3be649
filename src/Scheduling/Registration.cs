using CheckinBot.Scheduling.Clocks;
using CheckinBot.Scheduling.Dispatching;
using CheckinBot.Scheduling.Firing;
using CheckinBot.Scheduling.Rounds;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace CheckinBot.Scheduling;

public static class Registration
{
    /// <summary>Adds rounds, triggers and the dispatcher. Wants a <c>Database</c>, a <see cref="TimeProvider"/> and an <see cref="IDelivery"/>.</summary>
    public static IServiceCollection AddScheduling(this IServiceCollection services, string dataDirectory, TimeProvider clock, Node? node = null)
    {
        services.AddSingleton(node ?? Node.Start(clock)).AddSingleton<ReserveSlots>().AddSingleton<ForecastWave>().AddSingleton<Wake>().AddSingleton<Sweep>().AddSingleton<OpenRound>().AddSingleton<RemindRound>()
            .AddSingleton<CloseRound>().AddSingleton<FirstSweep>().AddSingleton<CloseOverdue>().AddSingleton<Schedule>().AddSingleton<KeepSchedule>().AddSingleton<Dispatcher>()
            .AddSingleton<Walk>()
            .AddTransient<AskStep>().AddTransient<RemindStep>().AddTransient<CloseStep>();
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(o =>
            {
                // Jobs cut off by a crash run again only under the same instance id.
                (o.InstanceName, o.InstanceId) = ("checkinbot", "one");
                o.IdleWaitTime = TimeSpan.FromSeconds(2);
            });
            quartz.UseTimeProvider(clock);
            quartz.UsePersistentStore(store =>
            {
                store.UseSqlite(o => o.DataSourceFactory = _ => new QuartzFile(Path.Combine(dataDirectory, "quartz.db")));
                store.UseSystemTextJsonSerializer();
                store.ProvisionSchema();
                store.ConfigureStore(o =>
                {
                    o.StoreJobDataAsStrings = true;
                    o.DbRetryInterval = TimeSpan.FromSeconds(3);
                });
            });
        });
        services.AddHostedService<Start>();
        services.AddQuartzHostedService(o => o.WaitForJobsToComplete = true);
        services.AddHostedService(all => all.GetRequiredService<KeepSchedule>());
        services.AddHostedService(all => all.GetRequiredService<Dispatcher>());
        return services;
    }
}
