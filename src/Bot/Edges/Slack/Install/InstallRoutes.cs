using CheckinBot.Bot.Edges.Http;
using CheckinBot.Bot.Edges.Slack.Settings;
using CheckinBot.Bot.Hosting;
using Microsoft.AspNetCore.WebUtilities;

namespace CheckinBot.Bot.Edges.Slack.Install;

/// <summary>
/// <c>GET /slack/install</c> sends a browser to Slack, and <c>GET /slack/oauth</c> is where Slack sends it back. Neither leads anywhere that a
/// request names. Source: <em>Installing with OAuth</em> (Slack).
/// </summary>
public static class InstallRoutes
{
    public const string Install = "/slack/install", Back = "/slack/oauth";

    /// <summary>With this beginning of its name a browser takes it from this host alone, over https, for every path.</summary>
    public const string CookieName = "__Host-checkinbot-install";

    /// <summary>Maps nothing when workspaces cannot install the app themselves.</summary>
    public static void MapSlackInstall(this WebApplication app)
    {
        if (app.Services.GetService<FinishInstall>() is null) return;
        app.MapGet(Install, Begin);
        app.MapGet(Back, Finish);
    }

    /// <summary>Where Slack sends the browser back; the app's manifest names the same.</summary>
    public static string RedirectUri(Uri publicUrl) => publicUrl.AbsoluteUri.TrimEnd('/') + Back;

    private static IResult Begin(HttpContext http, string? code, InstallLinks links, InstallStates states, SlackSettings slack, ServiceSettings settings)
    {
        var invitation = code is { Length: > 0 } ? links.Open(code) : null;
        if (code is { Length: > 0 } && invitation is null) return new InstallPage(InstallOutcome.BadLink, null);
        if (invitation is { Ended: true }) return new InstallPage(InstallOutcome.OldLink, null);
        var (state, cookie) = states.Make(invitation?.Organisation);
        http.Response.Cookies.Append(CookieName, cookie, Cookie(InstallStates.For));
        PlainPage.Guard(http.Response);
        return Results.Redirect(QueryHelpers.AddQueryString(slack.AuthorizeUrl.AbsoluteUri, new Dictionary<string, string?>
        {
            ["client_id"] = slack.ClientId, ["scope"] = string.Join(',', BotScopes.All), ["redirect_uri"] = RedirectUri(settings.PublicUrl!), ["state"] = state,
        }));
    }

    private static async Task<IResult> Finish(HttpContext http, string? code, string? state, string? error, InstallStates states, FinishInstall finish, ServiceSettings settings)
    {
        http.Response.Cookies.Append(CookieName, "", Cookie(TimeSpan.Zero));
        // Slack may leave the state out when nothing was allowed, and then there is nothing to guard either.
        if (error == "access_denied") return new InstallPage(InstallOutcome.Denied, null);
        if (states.Open(state, http.Request.Cookies[CookieName]) is not { } opened || code is not { Length: > 0 and < 1000 }) return new InstallPage(InstallOutcome.Strayed, null);
        if (opened.Ended) return new InstallPage(InstallOutcome.TooLate, null);
        // What has begun here is finished also when the browser has gone: Slack counts the app as installed.
        if (!await states.Use(state!, CancellationToken.None)) return new InstallPage(InstallOutcome.Again, null);
        var (outcome, about) = await finish.With(code, RedirectUri(settings.PublicUrl!), opened.Organisation, PlainPage.VoiceOf(http.Request), CancellationToken.None);
        return new InstallPage(outcome, about);
    }

    private static CookieOptions Cookie(TimeSpan length) => new()
    {
        // Lax: Slack's page sends the browser back by a link, which brings the cookie along; a form or a frame elsewhere does not.
        HttpOnly = true, Secure = true, SameSite = SameSiteMode.Lax, Path = "/", MaxAge = length, IsEssential = true,
    };
}
