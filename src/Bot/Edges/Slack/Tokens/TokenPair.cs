using System.Text.Json.Serialization;

namespace CheckinBot.Bot.Edges.Slack.Tokens;

/// <param name="Bot">What the bot speaks with; twelve hours where tokens rotate, else until it is revoked.</param>
/// <param name="Refresh">Fetches the next pair, once; null where tokens do not rotate.</param>
public sealed record TokenPair(
    [property: JsonPropertyName("bot")] string Bot,
    [property: JsonPropertyName("refresh"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Refresh)
{
    /// <summary>A record prints what it holds, and this one must not, wherever it is logged.</summary>
    public override string ToString() => nameof(TokenPair);
}
