using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using CheckinBot.Bot.Words;

namespace CheckinBot.Bot.Edges.Http;

/// <summary>A page of a few words in the browser's language. It loads nothing, runs nothing, and stays in no cache.</summary>
public static class PlainPage
{
    private const string Style = "body{font:1rem/1.5 system-ui,sans-serif;max-width:34rem;margin:12vh auto;padding:0 1.5rem;color:#1d1c1d;background:#fff}h1{font-size:1.4rem}"
        + "@media(prefers-color-scheme:dark){body{color:#e8e8e8;background:#1a1d21}a{color:#8ab4f8}}";

    // Accents stay as they are; what means something in HTML does not.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private static readonly string Policy = $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>The language that the browser asks for first among ours.</summary>
    public static Voice VoiceOf(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage.OrderByDescending(l => l.Quality ?? 1)
        .Select(l => Voice.All.FirstOrDefault(v => l.Value.StartsWith(v.Language, StringComparison.OrdinalIgnoreCase))).FirstOrDefault(v => v is not null) ?? Voice.English;

    /// <summary>Nothing stays in a cache, goes along in an address or is shown in a frame.</summary>
    public static void Guard(HttpResponse response)
    {
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
    }

    /// <param name="http">The request that it answers.</param>
    /// <param name="status">Of HTTP.</param>
    /// <param name="voice">Of <see cref="VoiceOf"/>.</param>
    /// <param name="title">One sentence, as text.</param>
    /// <param name="words">What to do now, as text.</param>
    /// <param name="ways">Where it leads: what is said, and the address.</param>
    public static Task Write(HttpContext http, int status, Voice voice, string title, string words, params IReadOnlyList<(string Words, string Address)> ways)
    {
        Guard(http.Response);
        http.Response.Headers.ContentLanguage = voice.Language;
        http.Response.Headers.Vary = "Accept-Language";
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/html; charset=utf-8";
        var links = string.Join(" · ", ways.Select(w => $"<a href=\"{Encoder.Encode(w.Address)}\">{Encoder.Encode(w.Words)}</a>"));
        return http.Response.WriteAsync($"""
            <!doctype html>
            <html lang="{voice.Language}">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{Encoder.Encode(title)}</title><style>{Style}</style></head>
            <body><main><h1>{Encoder.Encode(title)}</h1><p>{Encoder.Encode(words)}</p>{(links.Length > 0 ? $"<p>{links}</p>" : "")}</main></body>
            </html>

            """, CancellationToken.None);
    }
}
