using System.Security.Cryptography;
using System.Text;
using CheckinBot.Bot.Cards.Talk;
using CheckinBot.Bot.Edges.Teams.Reading;
using CheckinBot.Bot.Edges.Teams.Sending;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Words;
using CheckinBot.Bot.Workspaces;
using CheckinBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Edges.Teams.Receiving;

/// <summary>What a person types: in their own chat every word, among others what mentions the bot.</summary>
public sealed class HearWords(FindSpeaker speakers, PlaceOf places, Conversation conversation, WriteReply write, JustHeard heard, HearInstall install, Database database)
{
    /// <summary>The service goes on with what it has begun, also when Teams no longer waits for it.</summary>
    private static readonly CancellationToken ToTheEnd = CancellationToken.None;

    public async Task Hear(Activity activity)
    {
        if (!activity.IsPersonal && !MentionsBot(activity)) return;
        var key = $"teams/{activity.ConversationId}/{activity.Id}";
        if (!heard.First(key) || await install.MakeUpFor(activity)) return;
        if (await speakers.Organisation(activity, null, ToTheEnd) is not { } organisation
            || await speakers.Person(organisation, activity, ToTheEnd) is not { } person)
        {
            await write.Stranger(activity, TalkCards.Stranger(Voice.Of(activity.Locale)), ToTheEnd);
            return;
        }
        var people = await Mentioned(organisation, activity);
        var turn = new Said(organisation, person, await places.Activity(organisation, activity, ToTheEnd), WordsOf(activity, people))
        {
            Locale = activity.Locale,
            Strangers = Mentions.Named(activity).Where(m => !people.ContainsKey(m.User)).DistinctBy(m => m.Mention)
                .ToDictionary(m => m.Mention, m => new Sighting(TeamsEdge.Edge, activity.Tenant!, m.User)),
            Once = OnceOf(activity) ?? key,
        };
        await write.Answer(activity, turn, await conversation.Answer(turn, ToTheEnd), ToTheEnd);
    }

    /// <summary>Delivered again it may have another id, but it is the same sentence of the same moment on the sender's device.</summary>
    private static string? OnceOf(Activity activity) => activity.LocalTimestamp is not { } moment ? null
        : $"teams/{activity.ConversationId}/{moment}/" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{activity.FromId} {activity.Words}")))[..32];

    private static bool MentionsBot(Activity activity) => activity.Entities.Any(e => e.Text("mentioned", "id") == activity.BotId);

    private async Task<Dictionary<string, Guid>> Mentioned(Guid organisation, Activity activity)
    {
        var mentioned = Mentions.Of(activity).ToList();
        return mentioned.Count == 0 ? [] : await database.Read(organisation, db => db.Addresses
            .Where(a => a.Edge == TeamsEdge.Edge && a.Workspace == activity.Tenant && a.PersonId != null && mentioned.Contains(a.UserId))
            .ToDictionaryAsync(a => a.UserId, a => a.PersonId!.Value, ToTheEnd), ToTheEnd);
    }

    private static string WordsOf(Activity activity, Dictionary<string, Guid> people) =>
        Mentions.WordsOf(activity, id => people.TryGetValue(id, out var person) ? PersonReference.Of(person) : null);
}
