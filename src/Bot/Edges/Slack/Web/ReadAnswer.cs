using System.Net;
using System.Text.Json;

namespace CheckinBot.Bot.Edges.Slack.Web;

/// <summary>Reads what came back: the Web API says <c>ok</c> in its body, an upload and a <c>response_url</c> by their status.</summary>
internal static class ReadAnswer
{
    /// <summary>After these Slack may have done it all the same (https://docs.slack.dev/reference/methods/chat.postMessage, errors).</summary>
    private static readonly string[] Doubtful = ["fatal_error", "internal_error", "service_unavailable", "request_timeout"];

    public static async Task<SlackAnswer> From(HttpResponseMessage response, TimeProvider clock, CancellationToken cancel)
    {
        var body = Json(await response.Content.ReadAsByteArrayAsync(cancel));
        var said = body is { } json && json.TryGetProperty("ok", out var ok) ? ok.ValueKind == JsonValueKind.True : (bool?)null;
        var method = response.RequestMessage!.Options.TryGetValue(Leaving.Key, out var leaving) && leaving.Purpose == Purpose.Method;
        var status = (int)response.StatusCode;
        // A page of a proxy with status 200 is no answer of Slack's.
        if (response.IsSuccessStatusCode && (said ?? !method)) return new SlackAnswer(true, Body: body);
        if (response.IsSuccessStatusCode && said is null) return new SlackAnswer(false, SlackAnswer.None);
        var told = body is { } failed && failed.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.String ? error.GetString() : null;
        return new SlackAnswer(false, response.StatusCode == HttpStatusCode.TooManyRequests ? SlackAnswer.Ratelimited : told ?? $"http {status}", body)
        {
            NotDone = status is not (408 or >= 500) && !Doubtful.Contains(told),
            RetryAfter = Wait(response, clock),
        };
    }

    /// <summary>What stands beside the answer, in one line; empty when nothing does.</summary>
    public static string Remarks(SlackAnswer answer)
    {
        if (answer.Body is not { } body) return "";
        var remarks = new[] { answer.Text("warning"), answer.Text("needed") is { } scope ? $"needs {scope}" : null }.OfType<string>().ToList();
        if (body.TryGetProperty("response_metadata", out var more) && more.ValueKind == JsonValueKind.Object && more.TryGetProperty("messages", out var all) && all.ValueKind == JsonValueKind.Array)
            remarks.AddRange(all.EnumerateArray().Where(m => m.ValueKind == JsonValueKind.String).Select(m => m.GetString()!));
        return string.Join("; ", remarks);
    }

    private static TimeSpan? Wait(HttpResponseMessage response, TimeProvider clock) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when date > clock.GetUtcNow() => date - clock.GetUtcNow(),
        _ => null,
    };

    private static JsonElement? Json(byte[] body)
    {
        try
        {
            var read = JsonSerializer.Deserialize<JsonElement>(body);
            return read.ValueKind == JsonValueKind.Object ? read : null;
        }
        catch (JsonException)
        {
            // A response_url answers "ok" in plain text, and a proxy with a page.
            return null;
        }
    }
}
