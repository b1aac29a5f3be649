using System.Globalization;
using System.Security.Cryptography;
using CheckinBot.Bot.Edges.Slack.Tokens;
using CheckinBot.Bot.Hosting;
using CheckinBot.Storage;
using CheckinBot.Storage.Opening;
using CheckinBot.Tests.Cast;
using CheckinBot.Tests.Cast.Data;
using CheckinBot.Tests.Faults.Machines;
using CheckinBot.Tests.Faults.People;
using CheckinBot.Tests.Faults.Platforms;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CheckinBot.Tests.Faults.Runs;

/// <summary>
/// One wave of prompts through everything that may go wrong: requests that fail, nodes that are killed and frozen, a database that falls over. It is over when
/// the ledger holds nothing open any more, and then the ledger is held against what the platforms have.
/// </summary>
internal sealed class Run : IAsyncDisposable
{
    private readonly Plan plan;
    private readonly Folder folder = new();
    private readonly List<ITranscript> platforms = [];
    private readonly List<NodeProcess> nodes = [];
    private PostgresCluster? server;
    private Database? database;

    private Run(Plan plan) => this.plan = plan;

    public static async Task<Outcome> Of(Plan plan)
    {
        await using var run = new Run(plan);
        return await run.All();
    }

    private async Task<Outcome> All()
    {
        if (plan.Store == Store.Postgres) server = await PostgresCluster.Start();
        var slack = plan.InSlack > 0 ? await SlackTranscript.Open(plan) : null;
        var teams = plan.InTeams > 0 ? await TeamsTranscript.Open(plan) : null;
        platforms.AddRange(new ITranscript?[] { slack, teams }.OfType<ITranscript>());
        var environment = Environment();
        var faults = new List<string>();
        var settings = ReadServiceSettings.From(
            new ConfigurationBuilder().AddInMemoryCollection(environment.Select(e => KeyValuePair.Create(e.Key.Replace("__", ":", StringComparison.Ordinal), (string?)e.Value))).Build(),
            "Development", folder.Path, faults) with { Environment = "Production" };
        Assert.Empty(faults);
        database = await Database.Open(settings.Database);
        var town = new Town(database, TimeProvider.System);
        if (slack is not null) await Settle(town, slack, settings);
        if (teams is not null) await town.Settle(teams, plan.Tenants, plan.InTeams, (_, _) => null);

        for (var at = 0; at < plan.Nodes; at++) nodes.Add(new NodeProcess($"node{at}", folder.Path, environment));
        var began = TimeProvider.System.GetTimestamp();
        var mishaps = new Mishaps(plan, nodes, server, () => (double)platforms.Sum(p => p.Messages) / plan.Prompts);
        await Task.WhenAll(nodes.Select(n => n.Start()));
        var ledger = new Ledger(database);
        var all = mishaps.Run();
        var open = await ledger.Close(() => platforms.Sum(p => p.Messages), plan.Lease, all);
        var seconds = TimeProvider.System.GetElapsedTime(began).TotalSeconds;
        return new Outcome(plan, mishaps.Told, seconds, open, await ledger.Compare(town.Asked), platforms)
        {
            Fell = nodes.Sum(n => n.Fell), Errors = [.. nodes.SelectMany(n => Errors.In(n.Log))],
        };
    }

    /// <summary>Tokens lie sealed in the database, so the service's own keys seal them.</summary>
    private async Task Settle(Town town, SlackTranscript slack, ServiceSettings settings)
    {
        await using var service = Service.Build(settings, database!, TimeProvider.System);
        var seal = service.Services.GetRequiredService<SealTokens>();
        await town.Settle(slack, plan.Workspaces, plan.InSlack, (company, organisation) =>
            slack.Installation(company, organisation, (workspace, token) => seal.Seal(workspace, new TokenPair(token, null))));
    }

    /// <summary>What every node is told.</summary>
    private Dictionary<string, string> Environment()
    {
        var all = new Dictionary<string, string>(platforms.SelectMany(p => p.Settings))
        {
            ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
            ["Data__Directory"] = folder.Path,
            ["Limits__Scale"] = plan.Scale.ToString(CultureInfo.InvariantCulture),
            ["Delivery__Lease"] = plan.Lease.TotalSeconds.ToString(CultureInfo.InvariantCulture),
        };
        if (server is null) return all;
        var key = Path.Combine(folder.Path, "keys.key");
        File.WriteAllText(key, Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
        (all["Database__ConnectionString"], all["Security__KeyFile"]) = (server.Connection, key);
        return all;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in nodes) await node.DisposeAsync();
        database?.Dispose();
        foreach (var platform in platforms) await platform.DisposeAsync();
        if (server is not null) await server.DisposeAsync();
        folder.Dispose();
    }
}
