using CheckinBot.Bench.Company;
using CheckinBot.Bench.Measuring;
using CheckinBot.Bot.Edges.Slack.Settings;
using CheckinBot.Bot.Edges.Slack.Tokens;
using CheckinBot.Bot.Hosting;
using CheckinBot.Scheduling.Dispatching;
using CheckinBot.Storage;
using CheckinBot.Storage.Addresses;
using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Opening;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CheckinBot.Bench.Wave;

/// <summary>The service as it is put together for production, whose dispatcher is asked to send, beside a company that is to be asked.</summary>
internal sealed class Sender : IAsyncDisposable
{
    /// <summary>So much that nothing waits for its turn.</summary>
    private const double NoLimit = 100_000;

    /// <summary>Each look is a question that the same cores answer.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    private readonly WebApplication app;

    private Sender(WebApplication app) => this.app = app;

    /// <summary>The settings of a service whose Slack is at that address.</summary>
    /// <param name="data">Where its data are.</param>
    /// <param name="api">The stub.</param>
    /// <param name="perSecond">Messages a second to each workspace; null for no limit.</param>
    public static ServiceSettings Settings(DatabaseSettings data, Uri api, double? perSecond) => new("Production", Path.GetTempPath(), "http://127.0.0.1:0")
    {
        Database = data, PublicUrl = new Uri("https://checkinbot.example.org"),
        Slack = new SlackSettings(api) { SigningSecret = "secret", ClientId = "1.2", ClientSecret = "secret", MessagesPerSecond = perSecond ?? 1 },
        LimitsScale = perSecond is null ? NoLimit : 1,
    };

    public static async Task<Sender> Open(Database database, ServiceSettings settings, TimeProvider clock)
    {
        var app = Service.Build(settings, database, clock);
        await Service.Settle(app, database);
        return new Sender(app);
    }

    /// <summary>The workspaces have installed the app, each with a token of its own.</summary>
    public Task Install(Database database, Headcount company) => Install(app, database, company);

    /// <inheritdoc cref="Install(Database, Headcount)"/>
    public static Task Install(WebApplication app, Database database, Headcount company)
    {
        var seal = app.Services.GetRequiredService<SealTokens>();
        var installations = Enumerable.Range(0, company.Workspaces).Select(Headcount.WorkspaceName).Select(name => new Installation
        {
            OrganisationId = company.Id, Edge = "slack", Workspace = name, BotUserId = "B", AppId = "A", Scopes = "chat:write",
            Sealed = seal.Seal(name, new TokenPair("xoxb-" + name, null)), InstalledAt = Headcount.Thursday, UpdatedAt = Headcount.Thursday,
        }).ToList();
        return database.WriteRows(company.Id, async db =>
        {
            await db.Installations.ExecuteDeleteAsync();
            await Pour.Into(db, installations);
        });
    }

    /// <summary>Sends all that is due; messages a second, from the first look at the ledger to the last line in it.</summary>
    public async Task<double> PerSecond(Database database, int many)
    {
        var dispatcher = app.Services.GetRequiredService<Dispatcher>();
        var rate = await InTurn.PerSecond(many, async () =>
        {
            await dispatcher.StartAsync(CancellationToken.None);
            while (await database.Read(Database.Everybody, db => db.Deliveries.IgnoreQueryFilters().AnyAsync(d => d.State == DeliveryState.Pending || d.State == DeliveryState.Sending)))
                await Task.Delay(Look, TimeProvider.System);
        });
        await dispatcher.StopAsync(CancellationToken.None);
        var sent = await database.Read(Database.Everybody, db => db.Deliveries.IgnoreQueryFilters().CountAsync(d => d.State == DeliveryState.Sent));
        return sent == many ? rate : throw new InvalidOperationException($"Of {many} messages {sent} were sent: there is nothing to compare.");
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();
}
