using System.Text.Json;

namespace CheckinBot.Bot.Edges.Slack.Blocks.Kit;

/// <summary>Words of which some are strong, in the one <c>rich_text_section</c> that we need (https://docs.slack.dev/reference/block-kit/blocks/rich-text-block).</summary>
/// <param name="Runs">From left to right; a line ends where a text has its end.</param>
public sealed record RichText(IReadOnlyList<Run> Runs) : Block
{
    private const string SectionType = "rich_text_section", RunType = "text";

    public override string Type => "rich_text";

    public override int Letters => Type.Length + SectionType.Length + Runs.Sum(r => RunType.Length + r.Text.Length);

    protected override void WriteInside(Utf8JsonWriter json)
    {
        json.WriteStartArray("elements"u8);
        json.WriteStartObject();
        json.WriteString("type"u8, SectionType);
        json.WriteStartArray("elements"u8);
        foreach (var run in Runs) Write(run, json);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Write(Run run, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, RunType);
        json.WriteString("text"u8, run.Text);
        if (run.Strong)
        {
            json.WriteStartObject("style"u8);
            json.WriteBoolean("bold"u8, true);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }
}

/// <summary>Some words of a line, strong or not.</summary>
public sealed record Run(string Text, bool Strong);
