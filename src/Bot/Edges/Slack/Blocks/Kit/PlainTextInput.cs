using System.Text.Json;

namespace CheckinBot.Bot.Edges.Slack.Blocks.Kit;

/// <summary>Source: https://docs.slack.dev/reference/block-kit/block-elements/plain-text-input-element.</summary>
/// <param name="ActionId">The block's own id.</param>
/// <param name="Multiline">It takes several lines.</param>
/// <param name="InitialValue">What stands in it; null where nothing does, since Slack refuses an empty one.</param>
public sealed record PlainTextInput(string ActionId, bool Multiline, string? InitialValue) : InputElement(ActionId)
{
    private const string Type = "plain_text_input";

    public int? MaxLength { get; init; }
    public PlainText? Placeholder { get; init; }

    public override int Letters => Type.Length + (InitialValue?.Length ?? 0) + (Placeholder?.Letters ?? 0) + ActionId.Length;

    public override void Write(Utf8JsonWriter json)
    {
        json.WriteString("type"u8, Type);
        json.WriteBoolean("multiline"u8, Multiline);
        if (InitialValue is not null) json.WriteString("initial_value"u8, InitialValue);
        if (MaxLength is { } most) json.WriteNumber("max_length"u8, most);
        Placeholder?.WriteAs("placeholder"u8, json);
        json.WriteString("action_id"u8, ActionId);
    }
}
