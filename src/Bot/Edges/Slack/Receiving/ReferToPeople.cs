using CheckinBot.Bot.Edges.Slack.Sending;
using CheckinBot.Bot.Turns;
using CheckinBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Edges.Slack.Receiving;

/// <summary>What was typed, with the people it mentions as references that commands read.</summary>
public sealed class ReferToPeople(Database database)
{
    /// <param name="speaker">Who typed it.</param>
    /// <param name="text">As Slack sent it.</param>
    /// <param name="bot">The bot's own user id, whose mention is taken out; null where it does not stand there.</param>
    /// <param name="cancel">Ends the work.</param>
    public async Task<string> In(SlackSpeaker speaker, string text, string? bot, CancellationToken cancel)
    {
        var mentioned = SlackWords.Mentioned(text);
        var known = mentioned.Count == 0 ? [] : await database.Read(speaker.Organisation, db => db.Addresses
            .Where(a => a.Edge == SlackEdge.Edge && a.PersonId != null && mentioned.Contains(a.UserId)).ToDictionaryAsync(a => a.UserId, a => a.PersonId!.Value, cancel), cancel);
        return SlackWords.Of(text, bot, id => known.TryGetValue(id, out var person) ? PersonReference.Of(person) : null);
    }
}
