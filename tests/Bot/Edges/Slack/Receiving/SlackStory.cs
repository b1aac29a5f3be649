using System.Text.Json.Nodes;
using CheckinBot.Tests.Support;
using CheckinBot.Tests.Support.Edges;
using CheckinBot.Tests.Support.Slack;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Bot.Edges.Slack.Receiving;

/// <summary>An office whose people chat in Slack over HTTP, for stories of Slack itself.</summary>
public abstract class SlackStory
{
    protected static Task<Office> Open(DateTimeOffset? at = null, Func<TimeProvider, Company>? company = null) => Office.Open(at, company, Edge.Slack);

    /// <summary>Claire in Paris and Sofia in Montréal have both been asked, each at her own hour.</summary>
    protected static async Task<Office> Asked()
    {
        var office = await Open();
        await office.AskNow();
        await office.AskNow();
        return office;
    }

    protected static SlackPlatform In(Office office) => (SlackPlatform)office.Platform;

    protected static FakeSlack Slack(Office office) => In(office).Slack;

    protected static SlackClient Client(Office office, string name) => ((SlackChat)office.Chat).Client(office.Company.Ids[name]);

    protected static SlackUser User(Office office, string name) => In(office).People[office.Company.Ids[name]];

    protected static SlackChannel Channel(Office office, string team) => In(office).Channels[office.Company.Ids[team]];

    /// <summary>Carries it, signed, and waits for all of its effect.</summary>
    protected static async Task<SlackAnswer> Send(Office office, SlackRequest request)
    {
        var answer = await In(office).Carry(office)(request);
        await office.Settled();
        return answer;
    }

    /// <summary>Words to the bot, as an event that has not been sent yet.</summary>
    protected static SlackRequest Says(Office office, string name, string words)
    {
        var client = Client(office, name);
        return Slack(office).Requests.DirectMessage(client.User, new SlackMessage([new JsonObject { ["text"] = words }], client.User.Id) { Channel = client.Chat.Id, Ts = "1795093200.000900" });
    }

    /// <summary>The press of a button of somebody's newest message that has it, which has not been sent yet.</summary>
    protected static SlackRequest Press(Office office, string name, string title)
    {
        var client = Client(office, name);
        var message = client.Chat.Standing.Last(m => client.Read(m).Buttons.ContainsKey(title));
        var action = new JsonObject
        {
            ["type"] = "button", ["action_id"] = "pressed", ["block_id"] = "buttons", ["value"] = client.Read(message).Buttons[title], ["action_ts"] = SlackIds.Digits(10) + ".000100",
        };
        return Slack(office).Requests.MessageAction(client.User, client.Chat, message, action, []);
    }

    /// <summary>Opens the form of somebody's newest message that has one.</summary>
    protected static async Task<SlackView> OpenForm(Office office, string name, string button = "Répondre")
    {
        var client = Client(office, name);
        await client.Press(client.Chat.Standing.Last(m => client.Read(m).Buttons.ContainsKey(button)), button);
        await office.Settled();
        return client.Modal!;
    }

    protected static string Value(Office office, string keyResult) => CheckinBot.Bot.Cards.InputIds.Value(office.Company.Ids[keyResult]);

    /// <summary>The newest that somebody reads in their own chat.</summary>
    protected static string Newest(Office office, string name) => Client(office, name).ReadAll(Client(office, name).Chat)[^1].Words;

    /// <summary>How often a number was given for a key result since the story began.</summary>
    protected static Task<int> Given(Office office, string keyResult) => office.Database.Read(office.Company.Id, db =>
        db.Checkins.CountAsync(c => c.KeyResultId == office.Company.Ids[keyResult] && c.Period == "W2026-47"));

    /// <summary>Slack understood everything that the service sent.</summary>
    protected static void NobodyComplains(Office office) => Assert.Empty(Slack(office).Complaints);
}
