using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Edges.Slack.Blocks.Kit;
using CheckinBot.Bot.Words;

namespace CheckinBot.Bot.Edges.Slack.Blocks;

/// <summary>What columns become where there are none: a sign or a label and what it is about are one line; figures side by side are fields.</summary>
internal static class ReadColumns
{
    private const int LongestLabel = 200;

    /// <summary>A narrow column with one text before a wide one that begins with a text.</summary>
    /// <returns>The line, and what stands below it; null when the columns are something else.</returns>
    public static (Line Line, IEnumerable<Element> Below)? AsLine(ColumnSet set, Voice voice)
    {
        if (set.Columns is not [{ Width: not "stretch", Items: [TextBlock label] }, { Items: [TextBlock said, ..] items }]) return null;
        if (SlackText.OneLine(label.Text, LongestLabel) is not { Length: > 0 } first
            || SlackText.Shortened(said.Text, SlackText.Longest - LongestLabel - 10) is not { Length: > 0 } second) return null;
        // A column of its own sets a label apart; on one line, that takes a colon.
        var before = first.Any(char.IsLetterOrDigit) && !char.IsPunctuation(first[^1]) ? voice.Say("Standing.Line", first, "") : first + " ";
        return (new Line([new Run(before, label.Weight == TextWeight.Bolder), new Run(second, said.Weight == TextWeight.Bolder)], Look.Marked, Line.IsTight(set)), items.Skip(1));
    }

    /// <summary>Several columns of nothing but text, none of which is a mere sign. Sections of fields; null when the columns are something else.</summary>
    public static IReadOnlyList<Fields>? AsFields(ColumnSet set)
    {
        if (set.Columns.Count < 2 || !set.Columns.All(c => c.Width == "stretch" && c.Items.All(i => i is TextBlock))) return null;
        var fields = set.Columns.Select(c => string.Join("\n", c.Items.Cast<TextBlock>().Select(t => SlackText.Clean(t.Text)).Where(t => t.Length > 0)))
            .Where(f => f.Length > 0).ToList();
        return [.. fields.Chunk(Fields.Most).Select(some => new Fields([.. some.Select(f => SlackText.Plain(f, Fields.Longest))]))];
    }
}
