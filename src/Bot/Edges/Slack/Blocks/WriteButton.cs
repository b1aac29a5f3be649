using System.Globalization;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Edges.Slack.Blocks.Kit;

namespace CheckinBot.Bot.Edges.Slack.Blocks;

/// <summary>
/// A button: its value is the action's text, its action id the verb and an ordinal, because ids must differ within a block
/// (https://docs.slack.dev/reference/block-kit/block-elements/button-element).
/// </summary>
internal static class WriteButton
{
    private const int LongestTitle = 75, LongestValue = 2000, LongestActionId = 255;

    /// <summary>A row that a phone shows without folding it. Slack would take 25 (https://docs.slack.dev/reference/block-kit/blocks/actions-block).</summary>
    public const int Row = 5;

    /// <summary>Null for an action that would not come back as it was sent.</summary>
    public static Button? Of(ActionExecute action, int ordinal)
    {
        var does = action.Data.Do;
        if (does.Length is 0 or > LongestValue || SlackText.Clean(does) != does) return null;
        var style = action.Style switch { "positive" => "primary", "destructive" => "danger", _ => null };
        return new Button(SlackText.Plain(SlackText.OneLine(action.Title, LongestTitle), LongestTitle), Id(does, ordinal), does, style);
    }

    private static string Id(string does, int ordinal)
    {
        var end = string.Create(CultureInfo.InvariantCulture, $".{ordinal}");
        var verb = 0;
        while (verb < does.Length && verb < LongestActionId - end.Length && (char.IsAsciiLetterLower(does[verb]) || does[verb] == '-')) verb++;
        return string.Concat(does.AsSpan(0, verb), end);
    }
}
