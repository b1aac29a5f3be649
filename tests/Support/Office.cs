using CheckinBot.Bot.Hosting;
using CheckinBot.Scheduling.Clocks;
using CheckinBot.Storage;
using CheckinBot.Storage.Opening;
using CheckinBot.Tests.Cast.Data;
using CheckinBot.Tests.Support.Edges;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace CheckinBot.Tests.Support;

/// <summary>The whole service on a real port, a real database and a clock that stands still until a story walks it; and the platform behind it.</summary>
public sealed class Office : IAsyncDisposable
{
    /// <summary>Thursday 19 November 2026, 14:00 in Paris: two hours before Sales is asked.</summary>
    public static readonly DateTimeOffset Thursday = new(2026, 11, 19, 13, 0, 0, TimeSpan.Zero);

    private readonly SingleProcess alone;
    private readonly Place place;
    private readonly WebApplication app;
    private readonly Dictionary<string, Actor> actors = [];

    private Office(SingleProcess alone, Place place, Database database, DemoClock clock, WebApplication app, Company company, Platform platform, string directory)
    {
        (this.alone, this.place, Database, Clock, this.app, Company, Platform, Directory) = (alone, place, database, clock, app, company, platform, directory);
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        Chat = platform.Chat(this);
    }

    public Database Database { get; }
    public DemoClock Clock { get; }
    public Company Company { get; }
    public Platform Platform { get; }
    public string Directory { get; }
    public HttpClient Http { get; }
    public IChat Chat { get; }

    public Walk Walk => app.Services.GetRequiredService<Walk>();

    public T Part<T>() where T : notnull => app.Services.GetRequiredService<T>();

    public Actor Marc => Person("Marc");
    public Actor Claire => Person("Claire");
    public Actor Sofia => Person("Sofia");
    public Actor Emma => Person("Emma");
    public Actor Ada => Person("Ada");
    public Actor Otto => Person("Otto");

    /// <summary>The same page for the same person, with what they have filled in and not yet sent.</summary>
    public Actor Person(string name) => actors.TryGetValue(name, out var actor) ? actor : actors[name] = new Actor(this, name, Company.Ids[name]);

    /// <summary>The channel of that team.</summary>
    public string Channel(string team) => Chat.ChannelOf(Company.Ids[team]);

    /// <param name="at">When the story begins.</param>
    /// <param name="company">Who works there; <see cref="Company.Small"/> unless told.</param>
    /// <param name="edge">Where they chat.</param>
    /// <param name="store">Where their data are.</param>
    public static async Task<Office> Open(DateTimeOffset? at = null, Func<TimeProvider, Company>? company = null, Edge edge = Edge.Local, Store store = Store.Sqlite)
    {
        var folder = NewFolder();
        return await Open(folder, await Place.On(store, folder), at ?? Thursday, company ?? Company.Small, null, await Platform.Of(edge));
    }

    /// <summary>The small company on a platform that a story has prepared.</summary>
    public static async Task<Office> Open(Platform platform, DateTimeOffset? at = null, Func<TimeProvider, Company>? company = null, Store store = Store.Sqlite)
    {
        var folder = NewFolder();
        return await Open(folder, await Place.On(store, folder), at ?? Thursday, company ?? Company.Small, null, platform);
    }

    /// <summary>The sample company of the demo, imported as a newcomer imports it; people go by their first names.</summary>
    public static async Task<Office> OpenSample(DateTimeOffset? at = null, Edge edge = Edge.Local, Store store = Store.Sqlite, DateOnly? until = null)
    {
        var folder = NewFolder();
        using var sample = new Sample(until);
        return await Open(folder, await Place.On(store, folder), at ?? Thursday, null, new Company(TimeProvider.System), await Platform.Of(edge), sample.Path);
    }

    /// <summary>Closes and opens again on the same files, as a restart does.</summary>
    public async Task<Office> Reopen(DateTimeOffset? at = null)
    {
        var now = at ?? Clock.GetUtcNow();
        await Stop();
        return await Open(Directory, place, now, null, Company, Platform);
    }

    public Task WalkTo(DateTimeOffset until) => Walk.To(until);

    /// <summary>Walks to the hour when somebody is next asked, and lets it happen.</summary>
    public async Task AskNow() => await Walk.To((await Walk.NextPrompt())!.Value);

    public Task Days(int days) => Walk.To(Clock.GetUtcNow().AddDays(days));

    /// <summary>Returns when everything that was set off is over, such as other cards drawn again.</summary>
    public async Task Settled()
    {
        await Chat.Settled();
        await Walk.Settled();
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        await place.DisposeAsync();
        await Platform.DisposeAsync();
        System.IO.Directory.Delete(Directory, recursive: true);
    }

    private static async Task<Office> Open(string directory, Place place, DateTimeOffset at, Func<TimeProvider, Company>? cast, Company? known, Platform platform, string? sample = null)
    {
        var alone = SingleProcess.Hold(directory);
        var database = await Database.Open(place.Settings);
        var clock = new DemoClock(at, running: false);
        var company = known ?? cast!(clock);
        if (known is null) await company.MoveIn(database);
        if (sample is not null) await company.Import(database, sample);
        var app = Service.Build(platform.Settings(directory) with { Database = place.Settings }, database, clock);
        await platform.Settle(app, company);
        await app.StartAsync();
        var office = new Office(alone, place, database, clock, app, company, platform, directory);
        await office.Walk.Settled();
        return office;
    }

    private static string NewFolder() => Path.Combine(Path.GetTempPath(), "checkinbot-" + Path.GetRandomFileName());

    private async Task Stop()
    {
        Http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        Database.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        alone.Dispose();
    }
}
