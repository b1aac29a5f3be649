using CheckinBot.Bot.Hosting;
using CheckinBot.Scheduling.Clocks;
using CheckinBot.Storage;
using CheckinBot.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CheckinBot.Tests.Bot.Security;

/// <summary>One server on a folder, for what it seals; it is started when told, and listens to nobody of the story.</summary>
internal sealed class Server : IAsyncDisposable
{
    private readonly Database database;
    private readonly WebApplication app;

    private Server(Database database, WebApplication app) => (this.database, this.app) = (database, app);

    /// <param name="folder">Its data.</param>
    /// <param name="configured">Of the section <c>Security</c>.</param>
    public static async Task<Server> On(string folder, params (string Key, string Value)[] configured)
    {
        var faults = new List<string>();
        var security = ReadSecuritySettings.From(new ConfigurationBuilder().AddInMemoryCollection(configured.Select(c => KeyValuePair.Create("Security:" + c.Key, (string?)c.Value))).Build(), faults);
        Assert.Empty(faults);
        var database = await Database.Open(folder);
        return new Server(database, Service.Build(new ServiceSettings("Production", folder, "http://127.0.0.1:0") { Security = security }, database, new DemoClock(Office.Thursday, running: false)));
    }

    public string Seal(string text) => app.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("a story").Protect(text);

    public string Open(string text) => app.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("a story").Unprotect(text);

    /// <summary>Does what is done before anything else starts.</summary>
    public async Task Start()
    {
        foreach (var first in app.Services.GetServices<IHostedService>().OfType<IHostedLifecycleService>()) await first.StartingAsync(default);
    }

    /// <summary>The keys as they lie in the database.</summary>
    public Task<List<string>> Keys() => database.Read(Database.Everybody, db =>
        db.Settings.IgnoreQueryFilters().Where(s => s.Name.StartsWith("key/")).Select(s => s.Value).ToListAsync());

    public Task Change(Func<string, string> how) => database.Write(Database.Everybody, async db =>
    {
        foreach (var key in await db.Settings.IgnoreQueryFilters().Where(s => s.Name.StartsWith("key/")).ToListAsync()) key.Value = how(key.Value);
    });

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        database.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }
}
