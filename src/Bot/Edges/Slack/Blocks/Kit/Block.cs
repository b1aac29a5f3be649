using System.Text.Json;

namespace CheckinBot.Bot.Edges.Slack.Blocks.Kit;

/// <summary>
/// A block of Slack's Block Kit, as far as our cards need it: the records of this folder are all there are
/// (https://docs.slack.dev/reference/block-kit/blocks). A message adds the <c>block_id</c>.
/// </summary>
public abstract record Block : SlackJson
{
    public abstract string Type { get; }

    /// <summary>It is kept before others when there is no room for all: an input, or a row of buttons of the card itself.</summary>
    public bool Stays { get; init; }

    /// <summary>A line somebody would miss; what stands under it goes with it.</summary>
    public virtual bool Tells => true;

    /// <summary>The letters of every text in it: of what is read, of types, ids and values.</summary>
    public abstract int Letters { get; }

    public sealed override void Write(Utf8JsonWriter json)
    {
        json.WriteString("type"u8, Type);
        WriteInside(json);
    }

    /// <summary>What follows its type.</summary>
    protected abstract void WriteInside(Utf8JsonWriter json);
}
