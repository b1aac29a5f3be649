using System.Text.Json;

namespace CheckinBot.Bot.Edges.Slack.Blocks.Kit;

/// <summary>Source: https://docs.slack.dev/reference/block-kit/block-elements/button-element.</summary>
/// <param name="Text">What stands on it.</param>
/// <param name="ActionId">Another one for each button of a block.</param>
/// <param name="Value">What comes back when it is pressed.</param>
/// <param name="Style"><c>primary</c> or <c>danger</c>; null for a plain one.</param>
public sealed record Button(PlainText Text, string ActionId, string Value, string? Style) : SlackJson
{
    private const string Type = "button";

    public int Letters => Type.Length + Text.Letters + ActionId.Length + Value.Length + (Style?.Length ?? 0);

    public override void Write(Utf8JsonWriter json)
    {
        json.WriteString("type"u8, Type);
        Text.WriteAs("text"u8, json);
        json.WriteString("action_id"u8, ActionId);
        json.WriteString("value"u8, Value);
        if (Style is not null) json.WriteString("style"u8, Style);
    }
}
