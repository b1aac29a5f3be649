using CheckinBot.Bot.Deliveries;
using CheckinBot.Bot.Edges.Http;
using CheckinBot.Bot.Edges.Slack.Answering;
using CheckinBot.Bot.Edges.Slack.Listed;
using CheckinBot.Bot.Edges.Slack.Proof;
using CheckinBot.Bot.Edges.Slack.Receiving;
using CheckinBot.Bot.Edges.Slack.Sending;
using CheckinBot.Bot.Edges.Slack.Settings;
using CheckinBot.Bot.Edges.Slack.Socket;
using CheckinBot.Bot.Edges.Slack.Web;
using CheckinBot.Scheduling;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CheckinBot.Bot.Hosting;

/// <summary>The parts of the Slack edge. What sends can be had by itself, without what receives.</summary>
public static class AddSlack
{
    private static readonly TimeSpan FreshConnections = TimeSpan.FromMinutes(5);

    /// <summary>What hears Slack, over HTTP or over Socket Mode. Wants what <see cref="AddSlackSending"/> adds.</summary>
    public static void AddSlackReceiving(this IServiceCollection services, SlackSettings settings)
    {
        services.AddSingleton<ProveSlack>().AddSingleton<SlackInbox>().AddSingleton<SlackBacklog>().AddSingleton<ServedWorkspaces>()
            .AddSingleton<FindSlackVoice>().AddSingleton<SayMeanwhile>().AddSingleton<FindSlackSpeaker>().AddSingleton<ReferToPeople>()
            .AddSingleton<KeptMessages>().AddSingleton<SlackOwnChat>()
            .AddSingleton<AnswerInSlack>().AddSingleton<PublishHome>().AddSingleton<OpenSlackForm>().AddSingleton<HearPress>().AddSingleton<HearSubmission>()
            .AddSingleton<HearCommand>().AddSingleton<HearShortcut>().AddSingleton<HearMembers>().AddSingleton<HearPerson>()
            .AddSingleton<HearLinks>().AddSingleton<HearInstallation>().AddSingleton<HearEvent>().AddSingleton<HearSlack>()
            .AddSingleton<OurWorkspaces>().AddSingleton<ListedPeople>().AddSingleton<FindListed>()
            .AddSingleton<IFindPeople>(all => all.GetRequiredService<FindListed>())
            .AddHostedService<ResumeInbox>().AddHostedService(all => all.GetRequiredService<FindListed>());
        if (settings.HasSocketMode) services.AddSingleton<SocketConnections>().AddHostedService<SocketMode>();
    }

    /// <summary>What speaks to Slack. Wants an <see cref="ISlackTokens"/>.</summary>
    public static void AddSlackSending(this IServiceCollection services, SlackSettings settings, double scale)
    {
        services.TryAddSingleton(settings);
        services.AddSingleton(all => new SlackLimits(settings, scale, all.GetRequiredService<Node>().PlatformClock)).AddSingleton<AskSlack>().AddSingleton<SlackWeb>();
        services.AddHttpClient(AskSlack.Client, http => http.Timeout = Timeout.InfiniteTimeSpan)
            .AddHttpMessageHandler(() => new OnlyToSlack(settings))
            .AddHttpMessageHandler(all => new ThrottleSlack(all.GetRequiredService<SlackLimits>()))
            .AddHttpMessageHandler(() => new AnswerInTime())
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                // A redirect would carry the token to wherever it points.
                AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = FreshConnections, MaxConnectionsPerServer = Connections.Most,
                ConnectTimeout = AnswerInTime.ForConnection,
            })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            // The path of a response_url is a secret too, and the client's own log writes paths.
            .RemoveAllLoggers();
        services.AddSingleton(all => WhenShown.Of(all.GetRequiredService<Node>().Lease, scale));
        services.AddSingleton<Reached>().AddSingleton<SlackAddresses>().AddSingleton<SlackPictures>().AddSingleton<SayCard>().AddSingleton<MeetFate>().AddSingleton<FindSent>()
            .AddSingleton(new Persist<SlackAnswer>(SlackFates.Of)).AddSingleton<SlackPeople>().AddSingleton<SlackEdge>().AddSingleton<IEdge>(all => all.GetRequiredService<SlackEdge>());
    }
}
