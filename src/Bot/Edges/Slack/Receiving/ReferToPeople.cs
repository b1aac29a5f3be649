using CheckinBot.Bot.Edges.Slack.Sending;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Workspaces;
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
        var known = await Known(speaker, text, cancel);
        return SlackWords.Of(text, bot, id => known.TryGetValue(id, out var person) ? PersonReference.Of(person) : null);
    }

    /// <summary>The accounts it mentions that are nobody's, by their mention in those words.</summary>
    public async Task<IReadOnlyDictionary<string, Sighting>> Strangers(SlackSpeaker speaker, string text, string? bot, CancellationToken cancel)
    {
        var known = await Known(speaker, text, cancel);
        var strangers = new Dictionary<string, Sighting>();
        foreach (var (user, mention) in SlackWords.Mentions(text))
            if (user != bot && !known.ContainsKey(user)) strangers[mention] = new Sighting(SlackEdge.Edge, speaker.Workspace, user);
        return strangers;
    }

    private async Task<Dictionary<string, Guid>> Known(SlackSpeaker speaker, string text, CancellationToken cancel)
    {
        var mentioned = SlackWords.Mentions(text).Select(m => m.User).Distinct().ToList();
        // An id is a workspace's own, or an enterprise's whose workspaces share people: nobody stands for two.
        return mentioned.Count == 0 ? [] : await database.Read(speaker.Organisation, db => db.Addresses
            .Where(a => a.Edge == SlackEdge.Edge && a.Workspace == speaker.Workspace && a.PersonId != null && mentioned.Contains(a.UserId))
            .ToDictionaryAsync(a => a.UserId, a => a.PersonId!.Value, cancel), cancel);
    }
}
