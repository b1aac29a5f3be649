using CheckinBot.Bot.Edges.Local;
using CheckinBot.Bot.Hosting;
using CheckinBot.Scheduling.Clocks;
using CheckinBot.Storage;
using CheckinBot.Storage.Opening;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace CheckinBot.Tests.Support;

/// <summary>The whole service on a real port, a real SQLite file and a clock that stands still until a story walks it.</summary>
public sealed class Office : IAsyncDisposable
{
    /// <summary>Thursday 19 November 2026, 14:00 in Paris: two hours before Sales is asked.</summary>
    public static readonly DateTimeOffset Thursday = new(2026, 11, 19, 13, 0, 0, TimeSpan.Zero);

    private readonly SingleProcess alone;
    private readonly WebApplication app;
    private readonly bool keeps;
    private readonly Dictionary<string, Actor> actors = [];

    private Office(SingleProcess alone, Database database, DemoClock clock, WebApplication app, Company company, string directory, bool keeps)
    {
        (this.alone, Database, Clock, this.app, Company, Directory, this.keeps) = (alone, database, clock, app, company, directory, keeps);
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public Database Database { get; }
    public DemoClock Clock { get; }
    public Company Company { get; }
    public string Directory { get; }
    public HttpClient Http { get; }

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

    /// <param name="at">When the story begins.</param>
    /// <param name="company">Who works there; <see cref="Company.Small"/> unless told.</param>
    public static Task<Office> Open(DateTimeOffset? at = null, Func<TimeProvider, Company>? company = null) =>
        Open(NewFolder(), at ?? Thursday, company ?? Company.Small, null, keeps: false);

    /// <summary>The sample company of the demo, imported as a newcomer imports it; people go by their first names.</summary>
    public static async Task<Office> OpenSample(DateTimeOffset? at = null)
    {
        var office = await Open(NewFolder(), at ?? Thursday, null, new Company(TimeProvider.System), keeps: false, sample: Path.Combine(Repository.Root, "samples", "ventes"));
        return office;
    }

    /// <summary>Closes and opens again on the same files, as a restart does.</summary>
    public async Task<Office> Reopen(DateTimeOffset? at = null)
    {
        var (directory, now, company) = (Directory, at ?? Clock.GetUtcNow(), Company);
        await Stop();
        return await Open(directory, now, null, company, keeps: false);
    }

    public Task WalkTo(DateTimeOffset until) => Walk.To(until);

    /// <summary>Walks to the hour when somebody is next asked, and lets it happen.</summary>
    public async Task AskNow() => await Walk.To((await Walk.NextPrompt())!.Value);

    public Task Days(int days) => Walk.To(Clock.GetUtcNow().AddDays(days));

    public async ValueTask DisposeAsync()
    {
        await Stop();
        if (!keeps) System.IO.Directory.Delete(Directory, recursive: true);
    }

    private static async Task<Office> Open(string directory, DateTimeOffset at, Func<TimeProvider, Company>? cast, Company? known, bool keeps, string? sample = null)
    {
        var alone = SingleProcess.Hold(directory);
        var database = await Database.Open(directory);
        var clock = new DemoClock(at, running: false);
        var company = known ?? cast!(clock);
        if (known is null) await company.MoveIn(database);
        if (sample is not null) await company.Import(database, sample);
        var app = Service.Build("Demo", directory, database, clock, "http://127.0.0.1:0");
        await app.Services.GetRequiredService<LocalOffice>().Settle(company.Id);
        await app.StartAsync();
        var office = new Office(alone, database, clock, app, company, directory, keeps);
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
