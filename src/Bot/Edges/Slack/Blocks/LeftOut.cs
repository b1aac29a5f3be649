using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Edges.Slack.Blocks.Kit;
using CheckinBot.Bot.Words;

namespace CheckinBot.Bot.Edges.Slack.Blocks;

/// <summary>The end of what was too long: how much is missing, and the way to it.</summary>
internal static class LeftOut
{
    /// <summary>A button's ordinal that no card reaches within its room.</summary>
    private const int Ordinal = 10_000;

    /// <param name="voice">The reader's.</param>
    /// <param name="missed">How many lines.</param>
    /// <param name="again">How the whole card is asked for; null offers no way to it.</param>
    public static IReadOnlyList<Block> Of(Voice voice, int missed, string? again = null)
    {
        var says = new Context(SlackText.Plain(voice.Count("Slack.MoreLines", missed), SlackText.Longest));
        if (again is null) return [says];
        var button = WriteButton.Of(new ActionExecute(voice["Slack.Rest"], new ReservedAction(ReservedAction.Rest, again).ToString()), Ordinal);
        return button is null ? [says] : [says, new Actions(button)];
    }
}
