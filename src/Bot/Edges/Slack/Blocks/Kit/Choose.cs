using System.Text.Json;

namespace CheckinBot.Bot.Edges.Slack.Blocks.Kit;

/// <summary>
/// One of several, as <c>radio_buttons</c> or as a <c>static_select</c> (https://docs.slack.dev/reference/block-kit/block-elements/radio-button-group-element
/// and https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element).
/// </summary>
/// <param name="ActionId">The block's own id.</param>
/// <param name="AsRadios">All are seen at once.</param>
/// <param name="Options">From top to bottom.</param>
/// <param name="InitialOption">One of them; null where none is chosen.</param>
public sealed record Choose(string ActionId, bool AsRadios, IReadOnlyList<Option> Options, Option? InitialOption) : InputElement(ActionId)
{
    private string Type => AsRadios ? "radio_buttons" : "static_select";

    public override int Letters => Type.Length + Options.Sum(o => o.Letters) + (InitialOption?.Letters ?? 0) + ActionId.Length;

    public override void Write(Utf8JsonWriter json)
    {
        json.WriteString("type"u8, Type);
        json.WriteStartArray("options"u8);
        foreach (var option in Options) option.WriteItem(json);
        json.WriteEndArray();
        InitialOption?.WriteAs("initial_option"u8, json);
        json.WriteString("action_id"u8, ActionId);
    }
}

/// <summary>Source: https://docs.slack.dev/reference/block-kit/composition-objects/option-object.</summary>
public sealed record Option(PlainText Text, string Value) : SlackJson
{
    public int Letters => Text.Letters + Value.Length;

    public override void Write(Utf8JsonWriter json)
    {
        Text.WriteAs("text"u8, json);
        json.WriteString("value"u8, Value);
    }
}
