using System.Text.Json.Nodes;

namespace CheckinBot.Tests.Support.Teams;

/// <summary>What people write and press.</summary>
public static partial class TeamsActivities
{
    /// <summary>
    /// Words that somebody types. In a channel or a group chat the bot hears only what it is mentioned in, so there its mention goes before
    /// them.
    /// </summary>
    /// <param name="place">A thread, a group chat; the person's chat with the bot unless given.</param>
    /// <param name="mentioning">Others who stand in the words, each as <see cref="Mentioned"/>.</param>
    /// <param name="entityText">Mention entities repeat the words they stand for; Teams leaves that null at times.</param>
    public static JsonObject Message(FakePerson from, string words, FakeConversation? place = null, IEnumerable<FakePerson>? mentioning = null, bool entityText = true)
    {
        var connector = from.Tenant.Connector;
        var activity = Envelope("message", from, place, from.Tenant.NextMessage()).FromClient(from);
        var entities = activity["entities"]!.AsArray();
        if (place is { Person: null })
        {
            words = $"<at>{connector.BotName}</at> {words}";
            entities.Insert(0, Mention(connector.BotId, connector.BotName, entityText));
        }
        foreach (var person in mentioning ?? []) entities.Add(Mention(person.Mri, person.Name, entityText));
        activity["text"] = words;
        activity["textFormat"] = "plain";
        activity["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "text/html", ["content"] = $"<p>{words}</p>" });
        return activity;
    }

    /// <summary>How a mention stands in the words.</summary>
    public static string Mentioned(FakePerson person) => $"<at>{person.Name}</at>";

    /// <summary>An <c>Action.Submit</c>: a message without words whose <c>value</c> is the action's data and what was filled in.</summary>
    /// <param name="replyTo">The id of the card's message.</param>
    public static JsonObject Submit(FakePerson from, JsonObject value, string replyTo, FakeConversation? place = null)
    {
        var activity = Envelope("message", from, place, from.Tenant.NextMessage()).FromClient(from);
        activity["value"] = value.DeepClone();
        activity["replyToId"] = replyTo;
        return activity;
    }

    /// <summary>An <c>Action.Execute</c>, pressed, or asked for by a card that refreshes itself when <paramref name="trigger"/> is <c>automatic</c>.</summary>
    /// <param name="data">The action's data and what was filled in.</param>
    /// <param name="replyTo">The id of the card's message.</param>
    public static JsonObject Execute(FakePerson from, JsonObject data, string replyTo, FakeConversation? place = null, string verb = "do", string trigger = "manual", string? action = null)
    {
        var executed = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data.DeepClone() };
        if (action is not null) executed["id"] = action;
        var activity = Invoke(from, "adaptiveCard/action", new() { ["action"] = executed, ["trigger"] = trigger }, place);
        activity["replyToId"] = replyTo;
        activity["channelData"]!["source"] = new JsonObject { ["name"] = "message" };
        return activity;
    }

    /// <summary>Any invoke, known or not: the HTTP answer is what the client shows.</summary>
    public static JsonObject Invoke(FakePerson from, string name, JsonObject value, FakeConversation? place = null)
    {
        var activity = Envelope("invoke", from, place, TeamsIds.Event()).FromClient(from);
        activity["name"] = name;
        activity["value"] = value.DeepClone();
        return activity;
    }

    /// <summary>A reaction to a message of the bot, such as <c>like</c>.</summary>
    public static JsonObject Reaction(FakePerson from, string replyTo, string reaction = "like", FakeConversation? place = null)
    {
        var activity = Envelope("messageReaction", from, place, TeamsIds.Event());
        activity["reactionsAdded"] = new JsonArray(new JsonObject { ["type"] = reaction });
        activity["replyToId"] = replyTo;
        return activity;
    }

    /// <summary>A type that came up after the bot was written.</summary>
    public static JsonObject Unknown(FakePerson from, string type = "hologram", FakeConversation? place = null) => Envelope(type, from, place, TeamsIds.Event());

    private static JsonObject Mention(string id, string name, bool text) => new()
    {
        ["type"] = "mention", ["mentioned"] = new JsonObject { ["id"] = id, ["name"] = name }, ["text"] = text ? $"<at>{name}</at>" : null,
    };
}
