namespace CheckinBot.Bot.Edges.Teams.Settings;

/// <summary>
/// Where our token may go. A service URL comes from outside and is stored, so it is asked again at every send: a token sent to a
/// stranger's host is a token given away.
/// </summary>
/// <param name="Hosts">Exact hosts such as <c>smba.trafficmanager.net</c>, or suffixes with a leading dot such as <c>.teams.microsoft.com</c>; https on its own port only.</param>
/// <param name="Origins">Exact loopback origins such as <c>http://127.0.0.1:4001</c>, for development and tests.</param>
public sealed record ServiceHosts(IReadOnlyList<string> Hosts, IReadOnlyList<string> Origins)
{
    /// <summary>Microsoft's. <c>trafficmanager.net</c> is a name space that anybody can rent in, so one exact host of it and no suffix.</summary>
    public static readonly IReadOnlyList<string> Microsoft =
        ["smba.trafficmanager.net", ".botframework.com", ".teams.microsoft.com", ".teams.microsoft.us"];

    /// <summary>This machine on any port, and nobody else: what an unsigned activity may name.</summary>
    public static readonly ServiceHosts Loopback = new([], []) { AnyLoopback = true };

    private bool AnyLoopback { get; init; }

    public bool Allow(string? serviceUrl) => Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url) && Allow(url);

    public bool Allow(Uri url)
    {
        if (url.UserInfo.Length > 0 || url.Scheme is not ("http" or "https")) return false;
        if (AnyLoopback) return url.IsLoopback;
        if (Origins.Contains(url.GetLeftPart(UriPartial.Authority), StringComparer.OrdinalIgnoreCase)) return url.IsLoopback;
        return url.Scheme == Uri.UriSchemeHttps && url.IsDefaultPort && Hosts.Any(h => h[0] == '.'
            ? url.IdnHost.EndsWith(h, StringComparison.OrdinalIgnoreCase)
            : url.IdnHost.Equals(h, StringComparison.OrdinalIgnoreCase));
    }
}
