using System.Text.Json.Nodes;

namespace CheckinBot.Tests.Support.Slack;

/// <summary>What Slack answers when nothing goes wrong on the way.</summary>
internal sealed record SlackReply(JsonObject Body)
{
    public SlackRefusal? Refusal { get; private init; }

    public static SlackReply Ok(params IEnumerable<KeyValuePair<string, JsonNode?>> more) => new(new JsonObject([KeyValuePair.Create("ok", (JsonNode?)true), .. more]));

    public static implicit operator SlackReply(SlackRefusal refusal) => new(refusal.Body()) { Refusal = refusal };

    public static implicit operator SlackReply(string error) => new SlackRefusal(error);
}
