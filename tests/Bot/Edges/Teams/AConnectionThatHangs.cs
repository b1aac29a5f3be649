using System.Text.Json.Nodes;
using CheckinBot.Bot.Edges;
using CheckinBot.Bot.Edges.Http;
using CheckinBot.Bot.Edges.Teams.Connector;
using CheckinBot.Bot.Edges.Teams.Settings;
using CheckinBot.Bot.Hosting;
using CheckinBot.Scheduling;
using CheckinBot.Tests.Bot.Edges.Http;
using CheckinBot.Tests.Bot.Edges.Slack.Sending;
using CheckinBot.Tests.Support.Teams;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace CheckinBot.Tests.Bot.Edges.Teams;

/// <summary>A firewall swallows what goes to Teams: connections are neither made nor refused.</summary>
public class AConnectionThatHangs
{
    [Fact]
    public async Task Nothing_has_left_and_nobody_else_tries_for_a_while()
    {
        await using var connector = await FakeConnector.Open();
        var tenant = connector.AddTenant();
        using var line = new SwallowedLine();
        using var log = new KeptLog();
        var (clock, patience) = (new FakeTimeProvider(TimeProvider.System.GetUtcNow()), TimeSpan.Zero);
        var settings = new TeamsSettings(connector.AppId)
        {
            Authority = new Uri("https://login.microsoftonline.com/nord"), Scope = "", ServiceHosts = new ServiceHosts([], [connector.Url]), Anonymous = true, RequestsPerSecond = 25,
        };
        var services = new ServiceCollection().AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log))
            .AddSingleton(TimeProvider.System).AddSingleton(new Node("one") { PlatformClock = clock });
        services.AddBotConnector(settings, scale: 1000);
        services.AddHttpClient(BotConnector.Client).ConfigurePrimaryHttpMessageHandler((handler, _) =>
        {
            var sockets = (SocketsHttpHandler)handler;
            patience = sockets.ConnectTimeout;
            (sockets.ConnectTimeout, sockets.ConnectCallback) = (TimeSpan.FromSeconds(0.3), line.Connect);
        });
        await using var parts = services.BuildServiceProvider();
        var people = Enumerable.Range(0, 20).Select(at => tenant.AddPerson($"Colleague {at}", $"c{at}@nord.example").Install()).ToList();
        Task<ConnectorAnswer> Send(FakePerson to) => parts.GetRequiredService<BotConnector>()
            .Send(new ConversationAt(tenant.ServiceUrl, tenant.Id, to.Chat.Id), new JsonObject { ["type"] = "message", ["text"] = "Two numbers to give" }, CancellationToken.None);

        var answers = await Task.WhenAll(people.Select(Send));
        Assert.InRange(patience, TimeSpan.FromSeconds(1), AnswerInTime.Longest / 2);
        Assert.All(answers, a => Assert.True(Fates.Of(a, repeatable: false, attempt: 1) is Fate.Again { FromAll: true, After: var after } && after > TimeSpan.Zero));
        Assert.Single(log.Lines, l => l.StartsWith("Warning", StringComparison.Ordinal) || l.StartsWith("Error", StringComparison.Ordinal));

        var attempts = line.Attempts;
        Assert.Equal(ConnectorAnswer.None, (await Send(people[0])).Code);
        Assert.Equal(attempts, line.Attempts);

        line.Swallows = false;
        clock.Advance(TimeSpan.FromSeconds(3));
        foreach (var person in people) Assert.True((await Send(person)).Ok);
        Assert.All(people, p => Assert.Single(p.Chat.Messages));
    }
}
