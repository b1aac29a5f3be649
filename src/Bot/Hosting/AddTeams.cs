using CheckinBot.Bot.Deliveries;
using CheckinBot.Bot.Edges.Http;
using CheckinBot.Bot.Edges.Teams.Connector;
using CheckinBot.Bot.Edges.Teams.Proof;
using CheckinBot.Bot.Edges.Teams.Receiving;
using CheckinBot.Bot.Edges.Teams.Sending;
using CheckinBot.Bot.Edges.Teams.Settings;
using CheckinBot.Scheduling;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CheckinBot.Bot.Hosting;

/// <summary>The parts of the Teams edge. What asks the Bot Connector can be had by itself.</summary>
public static class AddTeams
{
    private static readonly TimeSpan FreshConnections = TimeSpan.FromMinutes(5);

    public static void AddTeamsEdge(this IServiceCollection services, TeamsSettings settings, double scale)
    {
        // A single scheme would become everybody's default; a token for the bot opens the bot's door and no other.
        AppContext.SetSwitch("Microsoft.AspNetCore.Authentication.SuppressAutoDefaultScheme", true);
        services.AddAuthentication().AddTeamsTokens(settings);
        services.AddSingleton<ProveCaller>();

        services.AddBotConnector(settings, scale);
        services.AddSingleton<TeamsAddresses>().AddSingleton<TeamsMessages>().AddSingleton<MeetFate>().AddSingleton(new Persist<ConnectorAnswer>(Fates.Of))
            .AddSingleton<OwnChat>().AddSingleton<WriteReply>().AddSingleton<TeamsEdge>().AddSingleton<IEdge>(all => all.GetRequiredService<TeamsEdge>());
        services.AddSingleton<FindSpeaker>().AddSingleton<PlaceOf>().AddSingleton<JustHeard>().AddSingleton<Roster>()
            .AddSingleton<HearWords>().AddSingleton<HearPress>().AddSingleton<HearInstall>().AddSingleton<HearActivity>();
    }

    /// <summary>What asks the Bot Connector, one request at a time, under its limits. Wants a <see cref="Node"/>.</summary>
    public static void AddBotConnector(this IServiceCollection services, TeamsSettings settings, double scale)
    {
        services.TryAddSingleton(settings);
        services.AddSingleton<BotToken>().AddSingleton(all => new ThrottleLimits(settings, scale, all.GetRequiredService<Node>().PlatformClock)).AddSingleton<BotConnector>();
        services.AddHttpClient(BotConnector.Client, http => http.Timeout = Timeout.InfiniteTimeSpan)
            .AddHttpMessageHandler(() => new OnlyToAllowedHosts(settings))
            .AddHttpMessageHandler(all => new Throttle(all.GetRequiredService<ThrottleLimits>()))
            .AddHttpMessageHandler(all => new AttachToken(all.GetRequiredService<BotToken>()))
            .AddHttpMessageHandler(() => new AnswerInTime())
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                // A redirect would carry the token to wherever it points.
                AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = FreshConnections, MaxConnectionsPerServer = Connections.Most,
                ConnectTimeout = AnswerInTime.ForConnection,
            })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RedactLoggedHeaders(["Authorization"]);
        services.AddHttpClient(EntraClients.Client, http => http.Timeout = Timeout.InfiniteTimeSpan)
            // Without a token nothing goes to Teams: what cannot get one waits as for Teams itself.
            .AddHttpMessageHandler(all => new TryForAll(new OutOfReachHosts(ConnectorAnswer.None, all.GetRequiredService<Node>().PlatformClock)))
            .AddHttpMessageHandler(() => new AnswerInTime())
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                // A redirect would carry the app's secret to wherever it points.
                AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = FreshConnections, ConnectTimeout = AnswerInTime.ForConnection,
            })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            // The client's own log has a line for each request, also for one that was handed back.
            .RemoveAllLoggers();
    }
}
