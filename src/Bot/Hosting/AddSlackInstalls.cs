using CheckinBot.Bot.Edges.Http;
using CheckinBot.Bot.Edges.Slack.Install;
using CheckinBot.Bot.Edges.Slack.Tokens;
using CheckinBot.Bot.Edges.Slack.Web;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CheckinBot.Bot.Hosting;

/// <summary>The parts of the Slack edge that know its tokens: those of installations, or the one of the configuration.</summary>
internal static class AddSlackInstalls
{
    private static readonly TimeSpan FreshConnections = TimeSpan.FromMinutes(5), Patience = TimeSpan.FromSeconds(15);

    private const int LongestAnswer = 256 * 1024;

    /// <summary>Adds nothing when Slack is not configured.</summary>
    public static void AddSlackInstall(this IServiceCollection services, ServiceSettings settings)
    {
        if (settings.Slack is not { } slack) return;
        services.TryAddSingleton(slack);
        services.AddSingleton<SealTokens>().AddSingleton<SlackInstallations>();
        if (!slack.HasOAuth)
        {
            services.AddSingleton<ISlackTokens, SettingsSlackTokens>();
            return;
        }
        services.AddSingleton<ISlackTokens, StoredSlackTokens>().AddSingleton<RotateTokens>().AddSingleton<SlackOAuth>()
            .AddSingleton<InstallLinks>().AddSingleton<InstallStates>().AddSingleton<JoinOrganisation>().AddSingleton<FinishInstall>();
        services.AddHttpClient(SlackOAuth.Client, http => (http.Timeout, http.MaxResponseContentBufferSize) = (Patience, LongestAnswer))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                // A redirect would carry the app's secret to wherever it points.
                AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = FreshConnections, ConnectTimeout = AnswerInTime.ForConnection,
            })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RedactLoggedHeaders(["Authorization"]);
    }
}
