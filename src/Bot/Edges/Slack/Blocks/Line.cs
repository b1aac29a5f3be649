using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Edges.Slack.Blocks.Kit;

namespace CheckinBot.Bot.Edges.Slack.Blocks;

/// <summary>A line of text as it will stand in a block; see <see cref="OpenLines"/>.</summary>
/// <param name="Runs">From left to right, none empty.</param>
/// <param name="Look">What it looks like; only lines of one look share a block.</param>
/// <param name="Joins">It may stand in the same block as the line above it.</param>
internal sealed record Line(IReadOnlyList<Run> Runs, Look Look, bool Joins)
{
    public int Length => Runs.Sum(r => r.Text.Length);

    public bool IsStrong => Runs.Any(r => r.Strong);

    /// <summary>Null when there is nothing to read.</summary>
    public static Line? Of(TextBlock text) => SlackText.Shortened(text.Text, SlackText.Longest) is not { Length: > 0 } shown ? null
        : IsQuiet(text)
            ? new([new Run(shown, false)], Look.Quiet, text.Spacing is not (Spacing.Medium or Spacing.Large or Spacing.Padding))
            : new([new Run(shown, text.Weight == TextWeight.Bolder)], Look.Plain, IsTight(text));

    /// <summary>What is small and subtle, and not strong: what is small alone says something that must be seen.</summary>
    public static bool IsQuiet(TextBlock text) => text.IsSubtle == true && text.Weight != TextWeight.Bolder;

    public static bool IsTight(Element element) => element.Spacing is Spacing.None or Spacing.Small;
}

/// <summary>Quiet lines are small and grey. Marked ones begin with a sign or a label, and are a list with others of their kind.</summary>
internal enum Look { Plain, Marked, Quiet }
