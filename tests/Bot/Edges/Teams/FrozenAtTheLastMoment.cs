using System.Net.Sockets;
using System.Text.Json.Nodes;
using CheckinBot.Bot.Edges;
using CheckinBot.Bot.Edges.Teams.Connector;
using CheckinBot.Bot.Edges.Teams.Settings;
using CheckinBot.Bot.Hosting;
using CheckinBot.Scheduling;
using CheckinBot.Tests.Support.Teams;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CheckinBot.Tests.Bot.Edges.Teams;

/// <summary>A process may be frozen when all has been looked at, token and all, and only the connection is waited for. Teams cannot be asked afterwards, so nothing may leave then.</summary>
public class FrozenAtTheLastMoment
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_message_whose_time_was_over_before_it_was_written_has_not_left()
    {
        await using var connector = await FakeConnector.Open();
        var tenant = connector.AddTenant();
        var claire = tenant.AddPerson("Claire Dubois", "claire@nord.example").Install();
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        var frozen = Lease;
        var settings = new TeamsSettings(connector.AppId)
        {
            Authority = new Uri("https://login.microsoftonline.com/nord"), Scope = "", ServiceHosts = new ServiceHosts([], [connector.Url]), Anonymous = true, RequestsPerSecond = 25,
        };
        var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddSingleton(new Node("one"));
        services.AddBotConnector(settings, scale: 1000);
        services.AddHttpClient(BotConnector.Client).ConfigurePrimaryHttpMessageHandler((handler, _) => ((SocketsHttpHandler)handler).ConnectCallback = async (to, cancel) =>
        {
            clock.Advance(frozen);
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(to.DnsEndPoint, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        });
        await using var parts = services.BuildServiceProvider();
        Task<ConnectorAnswer> Send() => parts.GetRequiredService<BotConnector>().Send(
            new ConversationAt(tenant.ServiceUrl, tenant.Id, claire.Chat.Id), new JsonObject { ["type"] = "message", ["text"] = "Two numbers to give" }, CancellationToken.None, new Permit(clock, Lease));

        Assert.Equal("late", (await Send()).Code);
        Assert.Empty(claire.Chat.Messages);
        frozen = TimeSpan.FromSeconds(1);
        Assert.True((await Send()).Ok);
        Assert.Single(claire.Chat.Messages);
    }
}
