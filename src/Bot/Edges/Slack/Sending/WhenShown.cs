namespace CheckinBot.Bot.Edges.Slack.Sending;

/// <summary>
/// How long a conversation that is looked into for a message may not show it yet. How long Slack takes is nowhere told; and whoever holds the
/// lease of a message may let it leave as long as that lasts.
/// </summary>
/// <param name="Looked">So long after its answer was lost it is looked for.</param>
/// <param name="Missing">So long after it was about to leave, what is not there is not coming: it may have waited its turn, then for its answer, then to be shown.</param>
public sealed record WhenShown(TimeSpan Looked, TimeSpan Missing)
{
    private static readonly TimeSpan SlackTakes = TimeSpan.FromSeconds(30);

    /// <param name="lease">Of the nodes that send.</param>
    /// <param name="scale">By which Slack is quicker than Slack, for tests.</param>
    public static WhenShown Of(TimeSpan lease, double scale)
    {
        var takes = SlackTakes / scale;
        return new WhenShown(takes > lease / 2 ? takes : lease / 2, takes * 2 > lease ? takes * 2 : lease);
    }
}
