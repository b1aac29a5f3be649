using CheckinBot.Bot.Edges.Slack.Install;
using CheckinBot.Bot.Edges.Slack.Listed;
using CheckinBot.Bot.Edges.Slack.Settings;
using CheckinBot.Bot.Edges.Slack.Web;
using CheckinBot.Bot.Hosting;
using CheckinBot.Scheduling.Clocks;
using CheckinBot.Storage;
using CheckinBot.Storage.Addresses;
using CheckinBot.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CheckinBot.Tests.Bot.Edges.Slack.Install;

/// <summary>The whole service as workspaces of Slack install it, with Slack's side of OAuth, and a clock that stands still.</summary>
internal sealed class Installing : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("checkinbot-");
    private readonly List<(WebApplication App, Database Database)> servers = [];

    private Installing(FakeOAuth slack) => Slack = slack;

    public FakeOAuth Slack { get; }
    public DemoClock Clock { get; } = new(Office.Thursday, running: false);
    public Company Company { get; private set; } = null!;
    public Database Database => servers[0].Database;
    public Uri Url => new(servers[0].App.Urls.First());
    public string Folder => folder.FullName;
    public ISlackTokens Tokens => Part<ISlackTokens>();

    /// <param name="companies">How many organisations there are: the small company, and a second one.</param>
    public static async Task<Installing> Open(int companies = 1)
    {
        var installing = new Installing(await FakeOAuth.Open());
        var first = await installing.Another();
        installing.Company = Company.Small(installing.Clock);
        if (companies > 0) await installing.Company.MoveIn(installing.Database);
        if (companies > 1)
            await installing.Database.Write(Second, db => { db.Organisations.Add(new() { Id = Second, Name = "Atelier Sud", Language = "en", Zone = "UTC" }); return Task.CompletedTask; });
        await first.StartAsync();
        // It asks for tokens too, and these stories count who does.
        await installing.Part<FindListed>().StopAsync(default);
        return installing;
    }

    public static readonly Guid Second = Guid.Parse("0198f000-0000-7000-8000-0000000000aa");

    public T Part<T>() where T : notnull => servers[0].App.Services.GetRequiredService<T>();

    /// <summary>One more server on the same database; it listens to nobody.</summary>
    public async Task<WebApplication> Another()
    {
        var database = await Database.Open(folder.FullName);
        var app = Service.Build(Settings, database, Clock);
        servers.Add((app, database));
        return app;
    }

    public Browser Opens(string language = "en") => new(Url, language);

    /// <summary>The whole way: to Slack, allowed there, and back.</summary>
    public async Task<Page> Install(string code, string? link = null)
    {
        var browser = Opens();
        await browser.Goes(link ?? InstallRoutes.Install);
        return await browser.Returns(code);
    }

    public string LinkTo(Guid organisation) => new Uri(Part<InstallLinks>().To(organisation, Settings.PublicUrl!)).PathAndQuery["/base".Length..];

    public Task<List<Installation>> Installations() => Database.Read(Database.Everybody, db => db.Installations.IgnoreQueryFilters().OrderBy(i => i.Workspace).ToListAsync());

    public Task<Workspace> Workspace(string id) => Database.Read(Database.Everybody, db => db.Workspaces.IgnoreQueryFilters().SingleAsync(w => w.Id == id));

    public ServiceSettings Settings
    {
        get
        {
            var faults = new List<string>();
            var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Slack:SigningSecret"] = "s", ["Slack:ClientId"] = FakeOAuth.ClientId, ["Slack:ClientSecret"] = FakeOAuth.ClientSecret, ["Slack:ApiUrl"] = Slack.Api,
            }).Build();
            var publicUrl = new Uri("https://okr.example/base/");
            var slack = ReadSlackSettings.From(configuration, "Development", publicUrl, faults) ?? throw new InvalidOperationException(string.Join('\n', faults));
            return new ServiceSettings("Production", folder.FullName, "http://127.0.0.1:0") { Slack = slack, PublicUrl = publicUrl };
        }
    }

    public async ValueTask DisposeAsync()
    {
        await servers[0].App.StopAsync();
        foreach (var (app, database) in servers)
        {
            await app.DisposeAsync();
            database.Dispose();
        }
        await Slack.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }
}
