namespace CheckinBot.Bot.Edges.Http;

/// <summary>Tells a request that never reached its server from one whose answer was lost: only the first may be repeated without a thought.</summary>
internal static class NeverLeft
{
    public static bool Was(HttpRequestException error) => error.HttpRequestError is
        HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;
}
