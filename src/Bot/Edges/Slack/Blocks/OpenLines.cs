using System.Text;
using CheckinBot.Bot.Edges.Slack.Blocks.Kit;

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
    public Block Close()
    {
        Block block = lines[0].Look == Look.Quiet ? new Context(Joined()) : lines.Exists(l => l.IsStrong) ? Rich() : new Section(Joined());
        lines.Clear();
        return block;
    }

    private PlainText Joined()
    {
        if (lines is [{ Runs: [var alone] }]) return SlackText.Plain(alone.Text, SlackText.Longest);
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            if (text.Length > 0) text.Append('\n');
            foreach (var run in line.Runs) text.Append(run.Text);
        }
        return SlackText.Plain(text.ToString(), SlackText.Longest);
    }

    private RichText Rich()
    {
        var runs = new List<Run>(lines.Sum(l => l.Runs.Count));
        foreach (var line in lines)
        {
            var first = runs.Count;
            runs.AddRange(line.Runs);
            if (first > 0) runs[first] = runs[first] with { Text = "\n" + runs[first].Text };
        }
        return new RichText(runs);
    }
}
