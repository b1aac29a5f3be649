using System.Net;
using System.Text.Json;

namespace CheckinBot.Bot.Edges.Teams.Connector;

/// <summary>What the Bot Connector said to one request, or why there was none.</summary>
/// <param name="Status">Null when no answer came.</param>
/// <param name="Body">The answer's JSON object; null when it had none.</param>
public sealed record ConnectorAnswer(HttpStatusCode? Status, JsonElement? Body = null)
{
    /// <summary>Our word where no answer came.</summary>
    public const string None = "no answer";

    /// <summary>The platform's word for the failure, such as <c>ConversationBlockedByUser</c>; ours where it gave none.</summary>
    public string? Code { get; init; }
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The request surely did not reach the platform: sending it again cannot say it twice.</summary>
    public bool NotSent { get; init; }

    public bool Ok => (int?)Status is >= 200 and < 300;

    public string? Text(string name) =>
        Body is { ValueKind: JsonValueKind.Object } body && body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public static ConnectorAnswer Unsent(string code, TimeSpan? retryAfter = null) => new((HttpStatusCode?)null) { NotSent = true, Code = code, RetryAfter = retryAfter };

    /// <summary>Error bodies differ from their documentation, so the code is looked for and not relied on.</summary>
    public static async Task<ConnectorAnswer> Of(HttpResponseMessage response, TimeProvider clock, CancellationToken cancel)
    {
        var body = await Json(response, cancel);
        return new ConnectorAnswer(response.StatusCode, body)
        {
            Code = response.IsSuccessStatusCode ? null : CodeIn(body) ?? $"http {(int)response.StatusCode}",
            RetryAfter = response.Headers.RetryAfter switch
            {
                { Delta: { } delta } => delta,
                { Date: { } date } when date > clock.GetUtcNow() => date - clock.GetUtcNow(),
                _ => null,
            },
        };
    }

    private static string? CodeIn(JsonElement? body) =>
        body is { ValueKind: JsonValueKind.Object } json && json.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.Object
        && error.TryGetProperty("code", out var code) && code.ValueKind == JsonValueKind.String ? code.GetString() : null;

    private static async Task<JsonElement?> Json(HttpResponseMessage response, CancellationToken cancel)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync<JsonElement>(await response.Content.ReadAsStreamAsync(cancel), cancellationToken: cancel);
        }
        catch (JsonException)
        {
            // An answer without a body, or with a page of a proxy in it, says all it has to say by its status.
            return null;
        }
    }
}
