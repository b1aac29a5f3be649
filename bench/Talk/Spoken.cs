using CheckinBot.Bench.Company;
using CheckinBot.Bench.Measuring;
using CheckinBot.Bench.Wave;
using CheckinBot.Bot.Hosting;
using CheckinBot.Scheduling.Dispatching;
using CheckinBot.Scheduling.Firing;
using CheckinBot.Storage;
using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Opening;
using CheckinBot.Tests.Cast.Data;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bench.Talk;

/// <summary>A company on PostgreSQL, the service as it is put together for production, and the bare endpoint beside it.</summary>
internal sealed class Spoken : IAsyncDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);

    private readonly WebApplication service;

    private Spoken(Data data, WebApplication service, BareEndpoint bare, SignedRequests requests) => (Data, this.service, Bare, Requests) = (data, service, bare, requests);

    public Data Data { get; }
    public BareEndpoint Bare { get; }
    public SignedRequests Requests { get; }
    public Crowd Crowd { get; } = new();

    /// <summary>A part of the service.</summary>
    public T Part<T>() where T : notnull => service.Services.GetRequiredService<T>();

    /// <summary>One of the service's doors, such as <c>/slack/commands</c>.</summary>
    public Uri Door(string path) => new(new Uri(service.Urls.First()), path);

    /// <param name="people">How many there are.</param>
    /// <param name="api">Where Slack's methods are.</param>
    /// <param name="log">Takes a line.</param>
    public static async Task<Spoken> Begin(int people, Uri api, TextWriter log)
    {
        var clock = new ShiftedClock(Headcount.Thursday);
        var data = await Data.Make(Store.Postgres, new Headcount(people, 1, clock));
        await log.WriteLineAsync($"{people} people are there.");
        var settings = Sender.Settings(data.Settings, api, null);
        var service = Service.Build(settings, data.Database, clock);
        await Service.Settle(service, data.Database);
        await Sender.Install(service, data.Database, data.Company);
        await service.StartAsync();
        var bare = await BareEndpoint.Start(((PostgresServer)data.Settings).ConnectionString, settings.Slack!.SigningSecret!, data.Company.Id, api);
        return new Spoken(data, service, bare, new SignedRequests(settings.Slack.SigningSecret!, clock));
    }

    /// <summary>
    /// Returns when the service does nothing by itself any more: its triggers are there, and who was met for the first time has been written to. Else what it does beside would
    /// be measured with what is asked of it.
    /// </summary>
    public async Task Quiet()
    {
        var (start, dispatcher) = (Part<Start>(), Part<Dispatcher>());
        while (!start.IsDone || dispatcher.IsSending || await Data.Database.Read(Database.Everybody, db => db.Deliveries.IgnoreQueryFilters()
            .AnyAsync(d => d.State == DeliveryState.Sending || (d.State == DeliveryState.Pending && d.NotBefore <= Data.Company.Clock.GetUtcNow()))))
            await Task.Delay(Look, TimeProvider.System);
    }

    public async ValueTask DisposeAsync()
    {
        Crowd.Dispose();
        await service.StopAsync();
        await service.DisposeAsync();
        await Bare.DisposeAsync();
        await Data.DisposeAsync();
    }
}
