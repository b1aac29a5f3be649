using System.Text.Json.Nodes;

namespace CheckinBot.Tests.Support.Slack;

/// <summary>An answer of Slack that says no: <c>ok: false</c> and Slack's own word, with HTTP 200 as most of them.</summary>
/// <param name="Error">Such as <c>not_in_channel</c>, as the page of the method lists it (docs.slack.dev/reference/methods).</param>
internal sealed record SlackRefusal(string Error)
{
    public int Status { get; init; } = 200;

    /// <summary>The scope that is missing.</summary>
    public string? Needed { get; init; }

    public string? Provided { get; init; }

    /// <summary>What is wrong and where, as Slack writes it.</summary>
    public IReadOnlyList<string> Messages { get; init; } = [];

    /// <summary>Why it is a fault of the app, which nothing else explains: a complaint. Null when it is news to the app.</summary>
    public string? Misuse { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    /// <summary>A request that no app should make.</summary>
    public static SlackRefusal Bug(string error, string why) => new(error) { Misuse = why, Messages = [$"[ERROR] {why}"] };

    public static SlackRefusal Bug(string error, IReadOnlyList<string> faults) =>
        new(error) { Misuse = string.Join("; ", faults), Messages = [.. faults.Select(f => "[ERROR] " + f)] };

    public static SlackRefusal Missing(string field) => Bug("invalid_arguments", $"missing required field: {field}");

    public JsonObject Body()
    {
        var body = new JsonObject { ["ok"] = false, ["error"] = Error };
        if (Needed is not null) (body["needed"], body["provided"]) = (Needed, Provided);
        if (Messages.Count > 0) body["response_metadata"] = new JsonObject { ["messages"] = new JsonArray([.. Messages.Select(m => (JsonNode)m)]) };
        return body;
    }
}
