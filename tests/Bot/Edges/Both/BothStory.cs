using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CheckinBot.Storage.Addresses;
using CheckinBot.Tests.Cast.Data;
using CheckinBot.Tests.Support;
using CheckinBot.Tests.Support.Edges;
using CheckinBot.Tests.Support.Slack;
using CheckinBot.Tests.Support.Teams;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Bot.Edges.Both;

/// <summary>An office whose people have Teams and Slack, and one of the two in front of them.</summary>
public abstract class BothStory
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Everybody has a place on both, as if the bot had been installed long ago.</summary>
    protected static async Task<Office> Open() => await Office.Open(await BothPlatforms.Open());

    /// <summary>Those people of the company are in the Slack workspace under the address given there, and the bot has not met them there.</summary>
    protected static Task<Office> Open(params (string Name, string Email, Action<SlackUser>? Change)[] unmet) => Open(null, Store.Sqlite, unmet);

    /// <summary>The same at another time, and with its data there.</summary>
    protected static async Task<Office> Open(DateTimeOffset? at, Store store, params (string Name, string Email, Action<SlackUser>? Change)[] unmet)
    {
        var both = await BothPlatforms.Open();
        return await Office.Open(both, at, store: store, company: clock =>
        {
            var company = Company.Small(clock);
            foreach (var (name, email, change) in unmet)
            {
                var there = both.Slack.People[company.Ids[name]] = both.Slack.Workspace.AddUser(name, email);
                there.Locale = "fr-FR";
                change?.Invoke(there);
            }
            return company;
        });
    }

    protected static BothPlatforms In(Office office) => (BothPlatforms)office.Platform;

    protected static BothChats Clients(Office office) => (BothChats)office.Chat;

    protected static FakePerson InTeams(Office office, string name) => In(office).Teams.People[office.Company.Ids[name]];

    protected static SlackUser InSlack(Office office, string name) => In(office).Slack.People[office.Company.Ids[name]];

    protected static SlackClient SlackOf(Office office, string name) => Clients(office).Slack.Client(office.Company.Ids[name]);

    /// <summary>Takes up that client and says something in it, a minute later than what was before.</summary>
    protected static async Task<Actor> Uses(Office office, string name, Edge edge, string words = "aide")
    {
        await office.WalkTo(office.Clock.GetUtcNow().AddMinutes(1));
        Clients(office).Turn(office.Company.Ids[name], edge);
        await office.Person(name).Says(words);
        return office.Person(name);
    }

    /// <summary>What the bot's messages in a person's own chat say, oldest first; read without opening anything.</summary>
    protected static IReadOnlyList<string> Cards(Office office, string name, Edge edge) => edge == Edge.Teams
        ? [.. InTeams(office, name).Chat.Standing.Select(m => Text(m.Activity))]
        : [.. In(office).Slack.Workspace.DirectMessages(InSlack(office, name)).Standing.Where(m => m.ByBot).Select(m => Text(m.Versions[^1]))];

    /// <summary>Those of them that ask for the week's numbers.</summary>
    protected static IReadOnlyList<string> Asks(Office office, string name, Edge edge) =>
        [.. Cards(office, name, edge).Where(c => c.Contains("Point de la semaine 47", StringComparison.Ordinal))];

    /// <summary>Those of them that say that it is done.</summary>
    protected static IReadOnlyList<string> Receipts(Office office, string name, Edge edge) =>
        [.. Cards(office, name, edge).Where(c => c.Contains("Enregistré", StringComparison.Ordinal))];

    protected static Task<List<Address>> Addresses(Office office, string name) => office.Database.Read(office.Company.Id, db =>
        db.Addresses.Where(a => a.PersonId == office.Company.Ids[name]).OrderBy(a => a.Edge).ToListAsync());

    private static string Text(JsonNode json) => json.ToJsonString(Readable).Replace('\u202F', ' ').Replace('\u00A0', ' ')
        .Replace("\\u202F", " ", StringComparison.Ordinal).Replace("\\u00A0", " ", StringComparison.Ordinal);
}
