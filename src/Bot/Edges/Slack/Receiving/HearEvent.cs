using CheckinBot.Bot.Cards.Talk;
using CheckinBot.Bot.Edges.Slack.Answering;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Words;

namespace CheckinBot.Bot.Edges.Slack.Receiving;

/// <summary>
/// What Slack tells of: words in the person's own chat, a mention, App Home, somebody who comes or goes, links of ours, the end of an installation.
/// What we do not know is left alone.
/// </summary>
public sealed class HearEvent(
    FindSlackSpeaker speakers, Conversation conversation, AnswerInSlack answer, ReferToPeople people, PublishHome home,
    HearMembers members, HearPerson person, HearLinks links, HearInstallation installation)
{
    private static readonly CancellationToken ToTheEnd = CancellationToken.None;

    public Task Hear(SlackInput input) => input.Json.Text("event", "type") switch
    {
        // The bot's own words come back too, and edits of what was said.
        "message" or "app_mention" when input.Json.Text("event", "bot_id") is not null || input.Json.Text("event", "subtype") is not null => Task.CompletedTask,
        "message" when input.Json.Text("event", "channel_type") == "im" => Words(input),
        "app_mention" => Words(input),
        "app_home_opened" when input.Json.Text("event", "tab") is "home" or null => Home(input),
        "member_joined_channel" => members.Joined(input, ToTheEnd),
        "member_left_channel" => members.Left(input, ToTheEnd),
        "channel_left" or "group_left" => members.BotLeft(input, ToTheEnd),
        "channel_rename" or "group_rename" => members.Renamed(input, ToTheEnd),
        "user_change" => person.Changed(input, ToTheEnd),
        "link_shared" => links.Shared(input, ToTheEnd),
        "app_uninstalled" or "tokens_revoked" => installation.Ended(input, ToTheEnd),
        _ => Task.CompletedTask,
    };

    private async Task Words(SlackInput input)
    {
        var mentioned = input.Json.Text("event", "type") == "app_mention";
        if (await speakers.Of(input, ToTheEnd) is not { } speaker || input.Channel is not { } channel)
        {
            if (mentioned) await members.Begin(input, ToTheEnd);
            return;
        }
        if (mentioned && await members.MakeUpFor(input, speaker, ToTheEnd)) return;
        var thread = mentioned ? input.Json.Text("event", "thread_ts") ?? input.Json.Text("event", "ts") : null;
        if (speaker.Person is not { } person)
        {
            await answer.Post(speaker, channel, thread, TalkCards.Stranger(Voice.Of(null)), null, ToTheEnd);
            return;
        }
        var place = await speakers.Place(speaker, channel, ToTheEnd);
        var bot = input.Json.List("authorizations").FirstOrDefault().Text("user_id");
        var text = input.Json.Text("event", "text") ?? "";
        var turn = new Said(speaker.Organisation, person, place, await people.In(speaker, text, bot, ToTheEnd))
        {
            Once = input.Key, Strangers = await people.Strangers(speaker, text, bot, ToTheEnd),
        };
        if (await conversation.Answer(turn, ToTheEnd) is not Reply.New reply) return;
        var again = reply is { Delivery: null, Card.IsForm: true } ? OpenSlackForm.Again(turn.Words) : null;
        if (!mentioned)
        {
            await answer.Post(speaker, channel, null, reply.Card, reply.Delivery, ToTheEnd, again);
        }
        else if (reply.Privately)
        {
            await answer.Tell(speaker, reply.Card, reply.Delivery, ToTheEnd, again);
            await answer.Hint(speaker, channel, Voice.Of(reply.Card.Lang), ToTheEnd);
        }
        else
        {
            await answer.Post(speaker, channel, thread, reply.Card, reply.Delivery, ToTheEnd, again);
        }
        await home.IfSeen(speaker, person, ToTheEnd);
    }

    private async Task Home(SlackInput input)
    {
        if (await speakers.Of(input, ToTheEnd) is { } speaker) await home.Opened(speaker, ToTheEnd);
    }
}
