using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using CheckinBot.Bot.Words;

namespace CheckinBot.Bot.Edges.Slack.Install;

/// <summary>The one page of an installation: how it ended and what to do now, in the browser's language. It loads nothing, runs nothing and leads nowhere.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="About">The workspace's name, or Slack's word for a fault.</param>
public sealed record InstallPage(InstallOutcome Outcome, string? About) : IResult
{
    private const string Style = "body{font:1rem/1.5 system-ui,sans-serif;max-width:34rem;margin:12vh auto;padding:0 1.5rem;color:#1d1c1d;background:#fff}h1{font-size:1.4rem}"
        + "@media(prefers-color-scheme:dark){body{color:#e8e8e8;background:#1a1d21}}";

    // Accents stay as they are; what means something in HTML does not.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private static readonly string Policy = $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>The language that the browser asks for first among ours.</summary>
    public static Voice VoiceOf(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage.OrderByDescending(l => l.Quality ?? 1)
        .Select(l => Voice.All.FirstOrDefault(v => l.Value.StartsWith(v.Language, StringComparison.OrdinalIgnoreCase))).FirstOrDefault(v => v is not null) ?? Voice.English;

    /// <summary>Nothing of an installation stays in a cache, goes along in an address or is shown in a frame.</summary>
    public static void Guard(HttpResponse response)
    {
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
    }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var voice = VoiceOf(httpContext.Request);
        Guard(httpContext.Response);
        httpContext.Response.Headers.ContentLanguage = voice.Language;
        httpContext.Response.Headers.Vary = "Accept-Language";
        httpContext.Response.StatusCode = Status;
        httpContext.Response.ContentType = "text/html; charset=utf-8";
        return httpContext.Response.WriteAsync(Html(voice), CancellationToken.None);
    }

    private int Status => Outcome switch
    {
        InstallOutcome.Installed or InstallOutcome.InstalledEverywhere or InstallOutcome.Denied or InstallOutcome.Again => StatusCodes.Status200OK,
        InstallOutcome.NeedsLink or InstallOutcome.Elsewhere => StatusCodes.Status403Forbidden,
        InstallOutcome.Refused => StatusCodes.Status502BadGateway,
        InstallOutcome.NoAnswer => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status400BadRequest,
    };

    private string Html(Voice voice)
    {
        var key = "Install." + Outcome;
        var title = Encoder.Encode(voice.Say(key, About));
        return $"""
            <!doctype html>
            <html lang="{voice.Language}">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{title}</title><style>{Style}</style></head>
            <body><main><h1>{title}</h1><p>{Encoder.Encode(voice.Say(key + "Do", About))}</p></main></body>
            </html>

            """;
    }
}
