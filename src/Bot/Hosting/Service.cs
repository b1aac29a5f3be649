using CheckinBot.Bot.Commands;
using CheckinBot.Bot.Commands.Links;
using CheckinBot.Bot.Deliveries;
using CheckinBot.Bot.Edges;
using CheckinBot.Bot.Edges.Links;
using CheckinBot.Bot.Edges.Local;
using CheckinBot.Bot.Edges.Pictures;
using CheckinBot.Bot.Edges.Slack.Install;
using CheckinBot.Bot.Edges.Slack.Receiving;
using CheckinBot.Bot.Edges.Teams.Receiving;
using CheckinBot.Bot.Hosting.KeyRing;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Workspaces;
using CheckinBot.Scheduling;
using CheckinBot.Scheduling.Calendars;
using CheckinBot.Scheduling.Clocks;
using CheckinBot.Storage;
using CheckinBot.Storage.Rounds;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Hosting;

/// <summary>The service put together. The demo and the tests build the very same one, each with its own folder and clock.</summary>
public static class Service
{
    /// <param name="settings">What it is told from outside.</param>
    /// <param name="database">Opened as the settings say; the caller holds the lock of the folder.</param>
    /// <param name="clock">The only clock; with the Local page it is one that can be walked.</param>
    public static WebApplication Build(ServiceSettings settings, Database database, TimeProvider clock)
    {
        database.Holidays = ShippedCalendars.Free;
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = settings.Environment, ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls(settings.Urls);
        // A person at the terminal reads what concerns them; the libraries' own diaries stay shut unless something is wrong.
        builder.Logging.AddFilter("Quartz", LogLevel.Warning).AddFilter("Microsoft", LogLevel.Warning).AddFilter("System.Net.Http", LogLevel.Warning).AddFilter("Polly", LogLevel.Error);
        // It warns at every turn of keys that lie in the open or do not open: OpenKeyRing says so once.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error).AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Critical);
        builder.Services.AddSingleton(settings).AddSingleton(database).AddSingleton(clock);
        builder.Services.AddSingleton(new SmallestGroup(settings.SmallestGroup)).AddSingleton(new OwnLinks(settings.PublicUrl)).AddSingleton(settings.StartingPoints);
        builder.Services.AddConversation();
        builder.Services.AddWorkspaces(settings);
        builder.Services.AddScheduling(settings.Database, clock, Node.Start(clock) with { Lease = settings.Lease });
        builder.Services.AddHostedService<ForgetOld>();
        if (clock is ServerClock time) builder.Services.AddSingleton(time).AddHostedService<KeepTime>();
        builder.Services.AddPictures(settings);
        builder.Services.AddSingleton<Afterwork>().AddHostedService(all => all.GetRequiredService<Afterwork>());
        if (settings.HasLocalPage) builder.Services.AddLocalEdge(settings.Directory, (DemoClock)clock);
        builder.Services.AddSlackInstall(settings);
        if (settings.Slack is { } slack)
        {
            builder.Services.AddSlackSending(slack, settings.LimitsScale);
            builder.Services.AddSlackReceiving(slack);
        }
        if (settings.Teams is { } teams) builder.Services.AddTeamsEdge(teams, settings.LimitsScale);

        var app = builder.Build();
        app.UseWhen(context => !OpenToAll(context.Request.Path), local => local.UseLoopbackOnly());
        app.MapGet("/healthz", () => "ok");
        app.MapGet("/readyz", async (CancellationToken cancel) =>
        {
            await database.Read(Database.Everybody, db => db.Organisations.IgnoreQueryFilters().AnyAsync(cancel), cancel);
            return "ok";
        });
        app.MapPictures();
        if (settings.PublicUrl is not null) app.MapLinks(settings.Teams?.AppId, settings.Slack is not null);
        if (settings.HasLocalPage) app.MapLocal();
        if (settings.Teams is not null) app.MapTeams();
        app.MapSlackInstall();
        // With Socket Mode nothing comes over HTTP, and without a secret nothing could be proven.
        if (settings.Slack is { SigningSecret: not null }) app.MapSlack();
        return app;
    }

    /// <summary>What is done once before it starts: the service's keys are opened, and the Local page gives everybody a place.</summary>
    /// <exception cref="UnreadableKeysException">One of the keys does not open.</exception>
    public static async Task Settle(WebApplication app, Database database)
    {
        // Here, because of what fails in its own start the host prints a page.
        await app.Services.GetRequiredService<OpenKeyRing>().All();
        if (app.Services.GetService<LocalOffice>() is not { } office) return;
        foreach (var organisation in await database.Organisations()) await office.Settle(organisation.Id);
    }

    /// <summary>The doors that ask for proof of their own, or tell nothing; whatever else there is answers this machine alone.</summary>
    private static readonly string[] OpenDoors = ["/api", "/slack", "/pictures", OwnLinks.Path, "/healthz", "/readyz"];

    private static bool OpenToAll(PathString path) => OpenDoors.Any(door => path.StartsWithSegments(door, StringComparison.Ordinal));

    private static void AddConversation(this IServiceCollection services)
    {
        services.AddSingleton<Conversation>().AddSingleton<Renderers>().AddSingleton<IDelivery, DeliverCards>()
            .AddSingleton<Messages>().AddSingleton<Commands.Agreeing.Offers>().AddSingleton<Commands.Cascade.Bonds>()
            .AddSingleton<Commands.Cycles.FollowingCycle>().AddSingleton<Commands.Cycles.CarryOn>().AddSingleton<Commands.Cycles.ChangeEnding>()
            .AddSingleton<Commands.Opening.NoteOpened>().AddSingleton<Commands.Reviewing.Advise>().AddSingleton<Commands.Reviewing.ApplyBetter>()
            .AddSingleton<Commands.Agreeing.Agree>().AddSingleton<Commands.Agreeing.TakeEffect>().AddSingleton<Commands.Agreeing.KeepSteps>()
            .AddSingleton<CommandWords>().AddSingleton<NoteWhere>().AddSingleton<Commands.Status.KeptCards>();
        services.AddHostedService<NameAdmins>();
        services.AddEvery<ICommand>().AddEvery<IPress>().AddEvery<IOpen>().AddEvery<IRender>();
        services.AddParts();
    }

    private static void AddWorkspaces(this IServiceCollection services, ServiceSettings settings) => services
        .AddSingleton<Workspaces.Workspaces>().AddSingleton<Recognise>().AddSingleton<Newcomers>().AddSingleton<SetUpChannel>()
        .AddSingleton<ChannelMembers>().AddSingleton<StopSending>().AddSingleton(new AdminsFromSettings(settings.Admins));

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

    private static void AddPictures(this IServiceCollection services, ServiceSettings settings)
    {
        services.AddKeys(settings.Security);
        services.AddSingleton<KeepPictures>().AddSingleton<SignPictures>().AddSingleton(all => new PictureAddresses(
            all.GetRequiredService<KeepPictures>(), all.GetRequiredService<SignPictures>(), settings.PublicUrl));
    }

    private static void AddLocalEdge(this IServiceCollection services, string directory, DemoClock clock)
    {
        services.AddSingleton(clock).AddSingleton<LocalFeed>().AddSingleton<LocalMessages>().AddSingleton<LocalOffice>().AddSingleton<LocalNames>()
            .AddSingleton<LocalClock>().AddSingleton<DemoOffset>().AddSingleton<LocalEdge>()
            .AddSingleton<IEdge>(all => all.GetRequiredService<LocalEdge>())
            .AddSingleton(new LocalPictures(Path.Combine(directory, "pictures")));
    }
}
