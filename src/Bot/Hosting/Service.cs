using CheckinBot.Bot.Commands;
using CheckinBot.Bot.Deliveries;
using CheckinBot.Bot.Edges.Local;
using CheckinBot.Bot.Turns;
using CheckinBot.Scheduling;
using CheckinBot.Scheduling.Clocks;
using CheckinBot.Storage;

namespace CheckinBot.Bot.Hosting;

/// <summary>The service put together. The demo and the tests build the very same one, each with its own folder and clock.</summary>
public static class Service
{
    /// <param name="environment">"Demo" or "Development": the Local page is served in these alone.</param>
    /// <param name="directory">Where its files are; the caller holds its lock.</param>
    /// <param name="database">Opened from that folder.</param>
    /// <param name="clock">The only clock.</param>
    /// <param name="urls">Where it listens, such as <c>http://127.0.0.1:3978</c>.</param>
    public static WebApplication Build(string environment, string directory, Database database, DemoClock clock, string urls)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment, ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls(urls);
        // A person at the terminal reads what concerns them; the libraries' own diaries stay shut unless something is wrong.
        builder.Logging.AddFilter("Quartz", LogLevel.Warning).AddFilter("Microsoft", LogLevel.Warning);
        builder.Services.AddSingleton(database).AddSingleton(clock).AddSingleton<TimeProvider>(clock);
        builder.Services.AddConversation();
        builder.Services.AddScheduling(directory, clock);
        builder.Services.AddLocalEdge(directory);

        var app = builder.Build();
        app.UseLoopbackOnly();
        app.MapGet("/healthz", () => "ok");
        app.MapLocal();
        return app;
    }

    private static void AddConversation(this IServiceCollection services)
    {
        services.AddSingleton<Conversation>().AddSingleton<Renderers>().AddSingleton<IDelivery, DeliverCards>()
            .AddSingleton<Messages>().AddSingleton<CommandWords>().AddSingleton<AdminsFromSettings>();
        services.AddHostedService<NameAdmins>();
        services.AddEvery<ICommand>().AddEvery<IPress>().AddEvery<IRender>();
        services.AddParts();
    }

    /// <summary>One instance of each class of ours that is a <typeparamref name="T"/>: a new command is a new file and nothing else.</summary>
    private static IServiceCollection AddEvery<T>(this IServiceCollection services) where T : class
    {
        foreach (var type in typeof(Service).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(T))))
        {
            if (services.All(s => s.ServiceType != type)) services.AddSingleton(type);
            services.AddSingleton(all => (T)all.GetRequiredService(type));
        }
        return services;
    }

    private static void AddLocalEdge(this IServiceCollection services, string directory)
    {
        services.AddSingleton<LocalFeed>().AddSingleton<LocalMessages>().AddSingleton<LocalOffice>().AddSingleton<LocalNames>()
            .AddSingleton<LocalClock>().AddSingleton<DemoOffset>().AddSingleton<LocalEdge>()
            .AddSingleton<IEdge>(all => all.GetRequiredService<LocalEdge>())
            .AddSingleton(new LocalPictures(Path.Combine(directory, "pictures")));
    }
}
