using System.Buffers;
using System.Text.Json;
using CheckinBot.Bot.Edges.Slack.Proof;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace CheckinBot.Bot.Edges.Slack.Receiving;

/// <summary>The three doors for Slack. The body is read as it came, proven, and only then understood.</summary>
public static class SlackRoutes
{
    public const string Events = "/slack/events", Commands = "/slack/commands", Interactivity = "/slack/interactivity";

    private const int LongestBody = 256 * 1024;

    public static void MapSlack(this WebApplication app)
    {
        app.MapPost(Events, (HttpContext http, ProveSlack prove, HearSlack hear) => Receive(http, prove, hear, SlackKind.Event));
        app.MapPost(Commands, (HttpContext http, ProveSlack prove, HearSlack hear) => Receive(http, prove, hear, SlackKind.Command));
        app.MapPost(Interactivity, (HttpContext http, ProveSlack prove, HearSlack hear) => Receive(http, prove, hear, SlackKind.Interaction));
    }

    private static async Task<IResult> Receive(HttpContext http, ProveSlack prove, HearSlack hear, SlackKind kind)
    {
        if (await Body(http) is not { } body) return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        var headers = http.Request.Headers;
        if (!prove.Holds(headers["X-Slack-Request-Timestamp"], headers["X-Slack-Signature"], body))
            // Slack probes a certificate with a form that nobody signs: it is answered, and nothing is done with it.
            return kind != SlackKind.Event && Form(body).GetValueOrDefault("ssl_check") == "1" ? Results.Ok() : Results.Unauthorized();
        if (!IsOf(http, kind == SlackKind.Event ? "application/json" : "application/x-www-form-urlencoded")) return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        if (Read(kind, body) is not { ValueKind: JsonValueKind.Object } json) return Results.BadRequest();
        if (json.Text("type") == "url_verification") return Results.Text(json.Text("challenge") ?? "");
        if (json.Text("ssl_check") == "1") return Results.Ok();
        return await hear.Hear(new SlackInput(kind, json)) switch
        {
            // Slack repeats an event that is refused; a command or a press it does not, so those are never refused.
            SlackReceipt.Refused => Results.StatusCode(StatusCodes.Status503ServiceUnavailable),
            SlackReceipt.Said { Body: var said } => Results.Text(said.ToString(), "application/json; charset=utf-8"),
            _ => Results.Ok(),
        };
    }

    private static bool IsOf(HttpContext http, string type) =>
        MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var told) && told.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase);

    /// <summary>Null when it is longer than anything that Slack sends.</summary>
    private static async Task<byte[]?> Body(HttpContext http)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(LongestBody + 1);
        try
        {
            var length = await http.Request.Body.ReadAtLeastAsync(buffer.AsMemory(0, LongestBody + 1), LongestBody + 1, throwOnEndOfStream: false, http.RequestAborted);
            return length > LongestBody ? null : buffer[..length];
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static JsonElement? Read(SlackKind kind, byte[] body)
    {
        try
        {
            return kind switch
            {
                SlackKind.Event => JsonDocument.Parse(body).RootElement,
                SlackKind.Command => JsonSerializer.SerializeToElement(Form(body)),
                _ => Form(body).GetValueOrDefault("payload") is { } payload ? JsonDocument.Parse(payload).RootElement : JsonSerializer.SerializeToElement(Form(body)),
            };
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Dictionary<string, string> Form(byte[] body) =>
        QueryHelpers.ParseQuery(System.Text.Encoding.UTF8.GetString(body)).ToDictionary(f => f.Key, f => f.Value.ToString());
}

/// <summary>What a request is answered with.</summary>
public abstract record SlackReceipt
{
    /// <summary>Taken; nothing to say.</summary>
    public sealed record Taken : SlackReceipt;

    /// <summary>Taken, and this is the answer: a message to a command, or what becomes of a submitted modal.</summary>
    public sealed record Said(SlackJson Body) : SlackReceipt;

    /// <summary>Not taken: whoever can should send it again.</summary>
    public sealed record Refused : SlackReceipt;
}
