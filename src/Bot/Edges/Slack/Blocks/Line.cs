using CheckinBot.Bot.Cards.Elements;

namespace CheckinBot.Bot.Edges.Slack.Blocks;

/// <summary>Some words of a line, strong or not.</summary>
internal sealed record Run(string Text, bool Strong);

/// <summary>A line of text as it will stand in a block; see <see cref="OpenLines"/>.</summary>
/// <param name="Runs">From left to right, none empty.</param>
/// <param name="Quiet">Small and grey.</param>
/// <param name="Tight">It stands directly below the line before, in the same block.</param>
internal sealed record Line(IReadOnlyList<Run> Runs, bool Quiet, bool Tight)
{
    public int Length => Runs.Sum(r => r.Text.Length);

    /// <summary>Null when there is nothing to read.</summary>
    public static Line? Of(TextBlock text) => SlackText.Shortened(text.Text, SlackText.Longest) is not { Length: > 0 } shown ? null
        : new([new Run(shown, text.Weight == TextWeight.Bolder)], IsQuiet(text), IsTight(text));

    public static Line? Quietly(string? text) => SlackText.Shortened(text, SlackText.Longest) is { Length: > 0 } shown ? new([new Run(shown, false)], true, false) : null;

    /// <summary>Context is what is small and subtle; what is small alone says something that must be seen.</summary>
    public static bool IsQuiet(TextBlock text) => text.IsSubtle == true && text.Weight != TextWeight.Bolder;

    public static bool IsTight(Element element) => element.Spacing is Spacing.None or Spacing.Small && element.Separator != true;
}
