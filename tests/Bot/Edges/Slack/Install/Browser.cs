using System.Net;
using CheckinBot.Bot.Edges.Slack.Install;
using Microsoft.AspNetCore.WebUtilities;

namespace CheckinBot.Tests.Bot.Edges.Slack.Install;

/// <summary>A browser with one tab, which follows no redirect of itself and keeps the one cookie that we set, as it was set.</summary>
internal sealed class Browser(Uri service, string language)
{
    private static readonly HttpClient Http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    /// <summary>Its value; empty when there is none.</summary>
    public string Cookie { get; set; } = "";

    /// <summary>The whole line by which it was set last.</summary>
    public string SetCookie { get; private set; } = "";

    /// <summary>What the address at Slack asked for.</summary>
    public Dictionary<string, string> Asked { get; private set; } = [];

    /// <summary>Where it was sent; null when it was not.</summary>
    public Uri? SentTo { get; private set; }

    /// <summary>Opens the installation's address, and notes where it is sent.</summary>
    public async Task<Page> Goes(string path = InstallRoutes.Install)
    {
        var page = await Get(path);
        if (SentTo is { } to) Asked = QueryHelpers.ParseQuery(to.Query).ToDictionary(q => q.Key, q => q.Value.ToString());
        return page;
    }

    /// <summary>Comes back from Slack with that code, and with the state that it set out with unless told.</summary>
    public Task<Page> Returns(string code, string? state = null) => Get(QueryHelpers.AddQueryString(InstallRoutes.Back, new Dictionary<string, string?> { ["code"] = code, ["state"] = state ?? Asked["state"] }));

    public async Task<Page> Get(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(service, path));
        request.Headers.Add("Accept-Language", language);
        if (Cookie.Length > 0) request.Headers.Add("Cookie", $"{InstallRoutes.CookieName}={Cookie}");
        using var response = await Http.SendAsync(request);
        if (response.Headers.TryGetValues("Set-Cookie", out var set))
        {
            SetCookie = set.Single();
            Cookie = SetCookie.Split(';')[0].Split('=', 2)[1];
        }
        SentTo = response.Headers.Location;
        var headers = response.Headers.Concat(response.Content.Headers).ToDictionary(h => h.Key, h => string.Join(", ", h.Value));
        return new Page(response.StatusCode, WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()), headers);
    }
}

internal sealed record Page(HttpStatusCode Status, string Text, Dictionary<string, string> Headers);
