using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using CheckinBot.Bot.Edges;
using CheckinBot.Bot.Edges.Teams.Connector;
using CheckinBot.Bot.Edges.Teams.Settings;
using CheckinBot.Bot.Hosting;
using CheckinBot.Scheduling;
using CheckinBot.Tests.Bot.Edges.Slack.Sending;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CheckinBot.Tests.Bot.Edges.Teams;

/// <summary>No connection to one region of Teams comes about while many are to be written to.</summary>
public sealed class NothingListens : IDisposable
{
    private const string Amer = "https://amer.botframework.com/", Emea = "https://emea.botframework.com/";

    private readonly Door door = new();
    private readonly KeptLog log = new();
    private readonly ServiceProvider parts;

    public NothingListens()
    {
        var settings = new TeamsSettings("00000000-0000-0000-0000-000000000001")
        {
            Authority = new Uri("https://login.microsoftonline.com/nord"), Scope = "", ServiceHosts = new ServiceHosts([".botframework.com"], []), Anonymous = true, RequestsPerSecond = 25,
        };
        var services = new ServiceCollection().AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log)).AddSingleton(TimeProvider.System).AddSingleton(new Node("one"));
        services.AddBotConnector(settings, scale: 1000);
        services.AddHttpClient(BotConnector.Client).AddHttpMessageHandler(() => door);
        parts = services.BuildServiceProvider();
    }

    public void Dispose()
    {
        parts.Dispose();
        door.Dispose();
        log.Dispose();
    }

    private Task<ConnectorAnswer> Send(string service, int at) => parts.GetRequiredService<BotConnector>()
        .Send(new ConversationAt(service, "nord", $"chat {at}"), new JsonObject { ["type"] = "message" }, CancellationToken.None);

    [Fact]
    public async Task One_message_finds_it_out_for_all_of_that_service_url_and_one_line_says_so()
    {
        door.Closed = new Uri(Amer).Host;
        var answers = new List<ConnectorAnswer>();
        for (var at = 0; at < 100; at++) answers.Add(await Send(Amer, at));

        Assert.Equal(1, door.Knocks.Count(host => host == door.Closed));
        Assert.Single(log.Lines, l => l.StartsWith("Warning", StringComparison.Ordinal) || l.StartsWith("Error", StringComparison.Ordinal));
        Assert.Single(log.Lines, l => l.StartsWith("Warning", StringComparison.Ordinal) && l.Contains(door.Closed, StringComparison.Ordinal));
        // Nothing of it left, so each goes again, and the tenant's others wait with it.
        Assert.All(answers, a => Assert.True(Fates.Of(a, repeatable: false, attempt: 1) is Fate.Again { FromAll: true, After: var after } && after > TimeSpan.Zero));

        Assert.True((await Send(Emea, 1)).Ok);
    }

    /// <summary>Stands where the connection would be made.</summary>
    private sealed class Door : DelegatingHandler
    {
        public string? Closed { get; set; }
        public ConcurrentQueue<string> Knocks { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Knocks.Enqueue(request.RequestUri!.Host);
            return request.RequestUri.Host == Closed
                ? throw new HttpRequestException(HttpRequestError.ConnectionError, "Connection refused")
                : Task.FromResult(new HttpResponseMessage(HttpStatusCode.Created) { Content = new StringContent("""{"id":"1"}""") });
        }
    }
}
