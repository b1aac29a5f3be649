using System.Text.Json.Nodes;

namespace CheckinBot.Bot.Edges.Slack.Blocks;

/// <summary>
/// Lines that will stand in one block. Quiet ones are a <c>context</c>; others a <c>section</c>, or, when something in them is strong, a
/// <c>rich_text</c>: there strength is a property beside the words, where <c>mrkdwn</c> would read it from signs that people also type.
/// </summary>
internal sealed class OpenLines
{
    private readonly List<Line> lines = [];

    public bool Any => lines.Count > 0;

    public bool Takes(Line next) => lines.Count == 0
        || (lines[0].Look == next.Look && next.Joins && lines.Sum(l => l.Length + 1) + next.Length <= SlackText.Longest);

    public void Add(Line line) => lines.Add(line);

    /// <summary>The block they make; the next line begins another.</summary>
    public JsonObject Close()
    {
        var block = lines[0].Look == Look.Quiet ? Context() : lines.Any(l => l.Runs.Any(r => r.Strong)) ? Rich() : Section();
        lines.Clear();
        return block;
    }

    private JsonObject Context() => new() { ["type"] = "context", ["elements"] = new JsonArray(Joined()) };

    private JsonObject Section() => new() { ["type"] = "section", ["text"] = Joined() };

    private JsonObject Joined() => SlackText.Plain(string.Join("\n", lines.Select(l => string.Concat(l.Runs.Select(r => r.Text)))), SlackText.Longest);

    /// <summary>Source: https://docs.slack.dev/reference/block-kit/blocks/rich-text-block.</summary>
    private JsonObject Rich()
    {
        var runs = new JsonArray();
        foreach (var (line, at) in lines.Select((l, at) => (l, at)))
            foreach (var (run, nth) in line.Runs.Select((r, nth) => (r, nth)))
                runs.Add((JsonNode)Text(at > 0 && nth == 0 ? "\n" + run.Text : run.Text, run.Strong));
        return new JsonObject
        {
            ["type"] = "rich_text",
            ["elements"] = new JsonArray(new JsonObject { ["type"] = "rich_text_section", ["elements"] = runs }),
        };
    }

    private static JsonObject Text(string text, bool strong)
    {
        var run = new JsonObject { ["type"] = "text", ["text"] = text };
        if (strong) run["style"] = new JsonObject { ["bold"] = true };
        return run;
    }
}
