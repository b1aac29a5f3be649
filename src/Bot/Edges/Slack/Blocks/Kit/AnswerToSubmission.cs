using System.Text.Json;

namespace CheckinBot.Bot.Edges.Slack.Blocks.Kit;

/// <summary>The answer to a submitted modal that puts another in its place (https://docs.slack.dev/surfaces/modals, "Updating views").</summary>
public sealed record UpdateView(SlackJson View) : SlackJson
{
    public override void Write(Utf8JsonWriter json)
    {
        json.WriteString("response_action"u8, "update"u8);
        View.WriteAs("view"u8, json);
    }
}

/// <summary>The answer to a submitted modal that leaves it open (https://docs.slack.dev/surfaces/modals, "Displaying errors in views").</summary>
/// <param name="ByBlock">What is wrong, by block id.</param>
public sealed record ShowErrors(IReadOnlyDictionary<string, string> ByBlock) : SlackJson
{
    public override void Write(Utf8JsonWriter json)
    {
        json.WriteString("response_action"u8, "errors"u8);
        json.WriteStartObject("errors"u8);
        foreach (var (block, wrong) in ByBlock) json.WriteString(block, wrong);
        json.WriteEndObject();
    }
}
