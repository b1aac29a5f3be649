using System.Text.Json;

namespace CheckinBot.Bot.Edges.Slack.Web;

/// <summary>What Slack said to one method, or why it said nothing. Most failures come with HTTP 200 and <c>ok: false</c>.</summary>
/// <param name="Ok">It was done.</param>
/// <param name="Error">Slack's own word, such as <c>channel_not_found</c>; ours where it gave none.</param>
/// <param name="Body">The answer's JSON object; null when it had none.</param>
public sealed record SlackAnswer(bool Ok, string? Error = null, JsonElement? Body = null)
{
    /// <summary>Our words for no answer at all, and for every kind of "too often".</summary>
    public const string None = "no answer", Ratelimited = "ratelimited";

    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The request surely had no effect: sending it again cannot say it twice.</summary>
    public bool NotDone { get; init; }

    public string? Text(params ReadOnlySpan<string> path)
    {
        if (Body is not { } at) return null;
        foreach (var name in path)
            if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(name, out at)) return null;
        return at.ValueKind == JsonValueKind.String ? at.GetString() : null;
    }
}
