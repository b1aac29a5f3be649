using CheckinBot.Scheduling.Clocks;
using CheckinBot.Scheduling.Dispatching;
using CheckinBot.Scheduling.Firing;
using CheckinBot.Scheduling.Rounds;
using CheckinBot.Scheduling.Sweeping;
using CheckinBot.Storage.Opening;
using CheckinBot.Storage.Rounds;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Quartz;

namespace CheckinBot.Scheduling;

public static class Registration
{
    /// <summary>Adds rounds, triggers and the dispatcher. Wants a <c>Database</c>, a <see cref="TimeProvider"/> and an <see cref="IDelivery"/>.</summary>
    public static IServiceCollection AddScheduling(this IServiceCollection services, DatabaseSettings database, TimeProvider clock, Node? node = null)
    {
        services.AddSingleton(node ?? Node.Start(clock)).AddSingleton<ReserveSlots>().AddSingleton<ForecastWave>().AddSingleton<Wake>()
            .AddSingleton<Sweep>().AddSingleton<OpenRound>().AddSingleton<RemindRound>()
            .AddSingleton<CloseRound>().AddSingleton<SweepAll>().AddSingleton<FirstSweep>().AddSingleton<CloseOverdue>()
            .AddSingleton<Schedule>().AddSingleton<KeepSchedule>().AddSingleton<Dispatcher>()
            .AddSingleton<Walk>()
            .AddTransient<AskStep>().AddTransient<RemindStep>().AddTransient<CloseStep>();
        services.TryAddSingleton(new SmallestGroup());
        services.AddQuartz(quartz =>
        {
            quartz.UseTimeProvider(clock);
            quartz.KeepTriggers(database);
        });
        services.AddSingleton<Start>().AddHostedService(all => all.GetRequiredService<Start>());
        services.AddQuartzHostedService(o => o.WaitForJobsToComplete = true);
        services.AddHostedService(all => all.GetRequiredService<KeepSchedule>());
        services.AddHostedService(all => all.GetRequiredService<Dispatcher>());
        return services;
    }
}
