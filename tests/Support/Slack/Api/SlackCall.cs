using System.Text.Json.Nodes;

namespace CheckinBot.Tests.Support.Slack;

/// <summary>One request of the app as it came in, right or wrong.</summary>
public sealed record SlackCall
{
    /// <summary>From 1, in the order of arrival.</summary>
    public required int Number { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Of the Web API, such as <c>chat.postMessage</c>; <c>upload</c> and <c>response</c> for the two kinds of addresses that Slack hands out.</summary>
    public required string Method { get; init; }

    /// <summary><c>POST</c> or <c>GET</c>.</summary>
    public required string Verb { get; init; }

    public string Path { get; init; } = "";

    /// <summary>From the body or from the query; what a form carries as JSON is JSON here.</summary>
    public JsonObject Arguments { get; init; } = [];

    public string? Token { get; init; }

    /// <summary>Who calls; null for a token that is worth nothing, and for methods without one.</summary>
    public SlackInstallation? Installation { get; internal set; }

    /// <summary>Client id and secret of <c>Authorization: Basic</c>.</summary>
    public (string Id, string Secret)? Client { get; init; }

    /// <summary>What was uploaded.</summary>
    internal byte[]? Bytes { get; init; }

    /// <summary>The status of HTTP; null while there is no answer, and for ever when the connection broke.</summary>
    public int? Status { get; internal set; }

    /// <summary>Slack's word when it refused; null when it did not.</summary>
    public string? Error { get; internal set; }

    /// <summary>The argument as text, numbers and truth values too; null when it is missing or something else.</summary>
    public string? this[string argument] => Arguments[argument] is JsonValue value ? value.TryGetValue<string>(out var text) ? text : value.ToJsonString() : null;

    internal bool Is(string argument) => this[argument] is "true" or "1";
}
