using System.Text.Json.Nodes;
using CheckinBot.Bot.Edges;
using CheckinBot.Bot.Edges.Teams.Connector;
using CheckinBot.Bot.Edges.Teams.Settings;
using CheckinBot.Bot.Hosting;
using CheckinBot.Scheduling;
using CheckinBot.Storage.Ledger;
using CheckinBot.Tests.Bot.Edges.Slack.Sending;
using CheckinBot.Tests.Support;
using CheckinBot.Tests.Support.Edges;
using CheckinBot.Tests.Support.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace CheckinBot.Tests.Bot.Edges.Teams;

/// <summary>Teams is there, and who gives the bot its token is not, or fails.</summary>
public class EntraOutOfReach : TeamsStory
{
    [Fact]
    public async Task Messages_wait_and_go_once_when_it_is_back()
    {
        await using var authority = await TestAuthority.Open();
        await using var office = await Office.Open(await TeamsPlatform.Open(authority));
        // The token that it has is worth nothing any more.
        authority.RevokeAll();
        await authority.Stop();
        await office.AskNow();
        var asked = await Prompts(office);
        Assert.NotEmpty(asked);
        Assert.All(asked, p => Assert.Equal((DeliveryState.Pending, null), (p.State, p.Reason)));
        // Also after far more tries than a message has that is refused.
        await office.WalkTo(office.Clock.GetUtcNow().AddMinutes(30));
        Assert.All(await Prompts(office), p => Assert.Equal(DeliveryState.Pending, p.State));
        Assert.Empty(Of(office, "Claire").Chat.Messages);

        await authority.Start();
        await office.WalkTo(office.Clock.GetUtcNow().AddMinutes(1));
        Assert.All((await Prompts(office)).Where(p => asked.Exists(a => a.Id == p.Id)), p => Assert.Equal(DeliveryState.Sent, p.State));
        Assert.Single(Of(office, "Claire").Chat.Messages);
    }

    [Fact]
    public async Task One_message_finds_it_out_for_all_and_one_line_says_so()
    {
        await using var authority = await TestAuthority.Open();
        await using var connector = await FakeConnector.Open(authority);
        using var log = new KeptLog();
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var parts = Parts(authority, connector, log, clock);
        var (tenant, people) = Colleagues(connector);
        Task<ConnectorAnswer> Send(FakePerson to) => SendTo(parts, tenant, to);
        List<string> Told() => Warnings(log);

        await authority.Stop();
        foreach (var person in people) Assert.True(Fates.Of(await Send(person), repeatable: false, attempt: 1) is Fate.Again { FromAll: true, After: var after } && after > TimeSpan.Zero);
        Assert.Contains(new Uri(authority.Url).Authority, Assert.Single(Told()), StringComparison.Ordinal);

        // Found out once more, by one.
        clock.Advance(TimeSpan.FromSeconds(3));
        await Task.WhenAll(people.Select(Send));
        Assert.Equal(2, Told().Count);
        Assert.Empty(connector.Calls);

        await authority.Start();
        Assert.Equal(ConnectorAnswer.None, (await Send(people[0])).Code);
        clock.Advance(TimeSpan.FromSeconds(5));
        foreach (var person in people) Assert.True((await Send(person)).Ok);
        Assert.Single(authority.TokenCalls);
        Assert.All(people, p => Assert.Single(p.Chat.Messages));

        // Who has a token needs Entra no more.
        await authority.Stop();
        Assert.True((await Send(people[0])).Ok);
        Assert.Equal(2, Told().Count);
    }

    [Fact]
    public async Task One_message_finds_out_for_all_that_it_fails_and_when_it_asks_to_be_asked_again()
    {
        await using var authority = await TestAuthority.Open();
        await using var connector = await FakeConnector.Open(authority);
        using var log = new KeptLog();
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var parts = Parts(authority, connector, log, clock);
        var (tenant, people) = Colleagues(connector);

        authority.Meddle = call => call.Number == 1 ? TokenFault.ServerError : TokenFault.TemporarilyUnavailable with { RetryAfter = TimeSpan.FromSeconds(40) };
        foreach (var person in people) Assert.True(Fates.Of(await SendTo(parts, tenant, person), repeatable: false, attempt: 1) is Fate.Again { FromAll: true, After: var after } && after > TimeSpan.Zero);
        Assert.Single(authority.TokenCalls);
        Assert.Contains("500", Assert.Single(Warnings(log)), StringComparison.Ordinal);

        clock.Advance(TimeSpan.FromSeconds(3));
        await Task.WhenAll(people.Select(person => SendTo(parts, tenant, person)));
        Assert.Equal(2, authority.TokenCalls.Count);
        // Now it has said itself when it wants to be asked.
        clock.Advance(TimeSpan.FromSeconds(35));
        await Task.WhenAll(people.Select(person => SendTo(parts, tenant, person)));
        Assert.Equal((2, 2), (authority.TokenCalls.Count, Warnings(log).Count));
        Assert.Empty(connector.Calls);

        authority.Meddle = _ => null;
        clock.Advance(TimeSpan.FromSeconds(6));
        foreach (var person in people) Assert.True((await SendTo(parts, tenant, person)).Ok);
        Assert.Equal(3, authority.TokenCalls.Count);
        Assert.All(people, p => Assert.Single(p.Chat.Messages));
    }

    private static (FakeTenant Tenant, List<FakePerson> People) Colleagues(FakeConnector connector)
    {
        var tenant = connector.AddTenant();
        return (tenant, Enumerable.Range(0, 50).Select(at => tenant.AddPerson($"Colleague {at}", $"c{at}@nord.example").Install()).ToList());
    }

    private static Task<ConnectorAnswer> SendTo(ServiceProvider parts, FakeTenant tenant, FakePerson to) => parts.GetRequiredService<BotConnector>()
        .Send(new ConversationAt(tenant.ServiceUrl, tenant.Id, to.Chat.Id), new JsonObject { ["type"] = "message", ["text"] = "Two numbers to give" }, CancellationToken.None);

    private static List<string> Warnings(KeptLog log) =>
        [.. log.Lines.Where(l => l.StartsWith("Warning", StringComparison.Ordinal) || l.StartsWith("Error", StringComparison.Ordinal))];

    private static ServiceProvider Parts(TestAuthority authority, FakeConnector connector, KeptLog log, TimeProvider clock)
    {
        var settings = new TeamsSettings(authority.AppId)
        {
            AppSecret = authority.AppSecret, Authority = authority.Authority, Scope = authority.Scope, ServiceHosts = new ServiceHosts([], [connector.Url]), RequestsPerSecond = 25,
        };
        var services = new ServiceCollection().AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log))
            .AddSingleton(TimeProvider.System).AddSingleton(new Node("one") { PlatformClock = clock });
        services.AddBotConnector(settings, scale: 1000);
        return services.BuildServiceProvider();
    }

    private static Task<List<Delivery>> Prompts(Office office) => office.Database.Read(office.Company.Id, db => db.Deliveries.Where(d => d.Kind == DeliveryKind.Prompt).ToListAsync());
}
