using CheckinBot.Bot.Commands.Links;
using CheckinBot.Bot.Edges.Http;
using CheckinBot.Bot.Edges.Slack.Blocks;
using CheckinBot.Bot.Edges.Slack.Blocks.Kit;
using CheckinBot.Bot.Edges.Slack.Web;
using CheckinBot.Bot.Turns;

namespace CheckinBot.Bot.Edges.Slack.Receiving;

/// <summary>
/// Links of ours that somebody wrote. Slack tells of them wherever they stand, be the bot there or not, and everybody there reads what is shown under them: so
/// only the channel of a team gets anything, and of that team alone. Source: https://docs.slack.dev/messaging/unfurling-links-in-messages.
/// </summary>
public sealed class HearLinks(FindSlackSpeaker speakers, Conversation conversation, OwnLinks links, SlackWeb web, Persist<SlackAnswer> persist)
{
    public async Task Shared(SlackInput input, CancellationToken cancel)
    {
        var shared = input.Json.List("event", "links").Select(l => l.Text("url")).OfType<string>().Distinct().Select(url => (Url: url, To: links.Read(url))).Where(l => l.To is not null).ToList();
        if (shared.Count == 0 || !IsReadHereAlone(input) || input.Channel is not { } channel || input.Json.Text("event", "message_ts") is not { } ts) return;
        if (await speakers.Of(input, cancel) is not { Person: { } person } speaker || await speakers.Place(speaker, channel, cancel) is not Place.Channel place) return;
        var unfurls = new Dictionary<string, Unfurl>();
        foreach (var (url, to) in shared)
            // An apology, or a word that somebody is unknown here, is for that person and not for the channel.
            if (await conversation.Answer(new Opened(speaker.Organisation, person, place, $"{OpenLink.Word}/{to}"), cancel) is Reply.New { Privately: false, Card: var card })
                unfurls[url] = SlackUnfurl.Of(card);
        if (unfurls.Count > 0) await persist.Repeat(token => web.Unfurl(speaker.Workspace, channel, ts, unfurls, token), cancel);
    }

    /// <summary>While it is being written nobody knows where it will stand; and in a channel shared with another company, that company reads along.</summary>
    private static bool IsReadHereAlone(SlackInput input) => input.Json.Text("event", "source") != "composer" && !input.Json.Is("is_ext_shared_channel");
}
