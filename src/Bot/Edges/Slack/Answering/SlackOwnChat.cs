using CheckinBot.Bot.Edges.Http;
using CheckinBot.Bot.Edges.Slack.Receiving;
using CheckinBot.Bot.Edges.Slack.Sending;
using CheckinBot.Bot.Edges.Slack.Web;
using CheckinBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Edges.Slack.Answering;

/// <summary>The conversation between the bot and somebody, opened if it never was: the same id each time.</summary>
public sealed class SlackOwnChat(Database database, SlackWeb web, Persist<SlackAnswer> persist)
{
    /// <summary>Null when Slack does not open it.</summary>
    public async Task<string?> Of(SlackSpeaker speaker, CancellationToken cancel)
    {
        var known = await database.Read(speaker.Organisation, db => db.Addresses
            .Where(a => a.Edge == SlackEdge.Edge && a.Workspace == speaker.Workspace && a.UserId == speaker.User).Select(a => a.Conversation).FirstOrDefaultAsync(cancel), cancel);
        if (known is not null) return known;
        var opened = await persist.Repeat(token => web.OpenDm(speaker.Workspace, speaker.User, token), cancel);
        if (!opened.Ok || opened.Text("channel", "id") is not { } chat) return null;
        await database.Write(speaker.Organisation, async db =>
        {
            if (await db.Addresses.SingleOrDefaultAsync(a => a.Edge == SlackEdge.Edge && a.Workspace == speaker.Workspace && a.UserId == speaker.User, cancel) is { } address)
                address.Conversation = chat;
        }, cancel);
        return chat;
    }
}
