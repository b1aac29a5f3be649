using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Edges.Slack.Blocks;
using CheckinBot.Bot.Edges.Slack.Web;

namespace CheckinBot.Bot.Edges.Slack.Sending;

/// <summary>Writes a card with its pictures where Slack shows them, and with their words where it does not.</summary>
public sealed class SayCard(SlackPictures pictures)
{
    /// <summary>A file is refused for a moment after its upload, until Slack has looked at it; so each of these is waited for, by real time.</summary>
    private static readonly TimeSpan[] UntilSeen = [TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1.5)];

    /// <param name="workspace">The installation's key.</param>
    /// <param name="card">As it was authored.</param>
    /// <param name="posting">What is known of the message.</param>
    /// <param name="send">Sends, updates or responds with what it is given.</param>
    /// <param name="cancel">Ends the work.</param>
    public async Task<SlackAnswer> With(string workspace, Card card, Posting posting, Func<SlackJson, Task<SlackAnswer>> send, CancellationToken cancel)
    {
        var files = await pictures.Of(workspace, card, cancel);
        var answer = await send(SlackMessage.Of(card, files.Of, posting));
        if (files.ByPicture.Count == 0 || !IsRefused(answer)) return answer;
        foreach (var wait in files.Fresh ? UntilSeen : [])
        {
            await Task.Delay(wait, TimeProvider.System, cancel);
            answer = await send(SlackMessage.Of(card, files.Of, posting));
            if (!IsRefused(answer)) return answer;
        }
        pictures.Forget(workspace, files);
        return await send(SlackMessage.Of(card, _ => null, posting));
    }

    private static bool IsRefused(SlackAnswer answer) => answer.Error is "invalid_blocks" or "slack_file_not_found";
}
