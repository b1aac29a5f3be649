using System.Text.Json;

namespace CheckinBot.Bot.Edges.Slack.Blocks.Kit;

/// <summary>Something to fill in, which nobody has to (https://docs.slack.dev/reference/block-kit/blocks/input-block).</summary>
/// <param name="Id">Its <c>block_id</c>, by which the answer comes back.</param>
/// <param name="Label">What is asked.</param>
/// <param name="Element">Where it is answered.</param>
public sealed record InputBlock(string Id, PlainText Label, InputElement Element) : Block
{
    public override string Type => "input";

    public override int Letters => Type.Length + Id.Length + Label.Letters + Element.Letters;

    protected override void WriteInside(Utf8JsonWriter json)
    {
        json.WriteString("block_id"u8, Id);
        Label.WriteAs("label"u8, json);
        Element.WriteAs("element"u8, json);
        json.WriteBoolean("optional"u8, true);
    }
}

/// <summary>The part of an <see cref="InputBlock"/> that is filled in: a <see cref="PlainTextInput"/> or a <see cref="Choose"/>.</summary>
/// <param name="ActionId">The block's own id.</param>
public abstract record InputElement(string ActionId) : SlackJson
{
    public abstract int Letters { get; }
}
