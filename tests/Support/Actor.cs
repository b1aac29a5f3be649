using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace CheckinBot.Tests.Support;

/// <summary>A person of the cast at their page: types, fills in, presses, and reads what stands there.</summary>
public sealed class Actor(Office office, string name, Guid id)
{
    private readonly Dictionary<string, string> filled = [];

    public Guid Id => id;
    public string Chat => $"person:{id}";

    public Task Says(string words) => SaysIn(Chat, words);

    public Task SaysIn(string conversation, string words) => Post("say", new { @as = id, conversation, text = words });

    /// <summary>Types a value beside a key result of the newest form that has it.</summary>
    public async Task<Actor> Fills(string keyResult, string value)
    {
        var form = (await Messages()).Last(m => m.Inputs.Any(i => i.About(keyResult)));
        filled[form.Inputs.First(i => i.About(keyResult) && i.Kind == "value").Id] = value;
        return this;
    }

    /// <summary>Picks an answer by its words beside a key result: "Yes", "Incertain", "Yes, 38".</summary>
    public async Task<Actor> Picks(string keyResult, string choice)
    {
        var form = (await Messages()).Last(m => m.Inputs.Any(i => i.About(keyResult)));
        var input = form.Inputs.First(i => i.About(keyResult) && i.Choices.ContainsKey(choice));
        filled[input.Id] = input.Choices[choice];
        return this;
    }

    /// <summary>Types into the field of that label on the newest card that has it.</summary>
    public async Task<Actor> Types(string label, string text)
    {
        var input = (await Messages()).Last(m => m.Inputs.Any(i => i.Label.Contains(label, StringComparison.Ordinal))).Inputs.First(i => i.Label.Contains(label, StringComparison.Ordinal));
        filled[input.Id] = text;
        return this;
    }

    /// <summary>Presses the button of that title on the newest card that has it, with what was filled in.</summary>
    public async Task Presses(string title)
    {
        var message = (await Messages()).LastOrDefault(m => m.Buttons.ContainsKey(title)) ?? throw new InvalidOperationException($"{name} finds no button '{title}' in:\n{await Page()}");
        var inputs = message.Inputs.ToDictionary(i => i.Id, i => filled.GetValueOrDefault(i.Id, i.Value));
        filled.Clear();
        await Press(message, message.Buttons[title], inputs);
    }

    /// <summary>Sends an action as a forger would: any text, any inputs.</summary>
    public Task Press(Message message, string action, Dictionary<string, string> inputs) =>
        Post("press", new { @as = id, conversation = message.Conversation, message = message.Id, @do = action, inputs });

    /// <summary>The words of the page, oldest first.</summary>
    public async Task<string> Page() => string.Join("\n\n", (await Messages()).Select(m => m.Words));

    /// <summary>The words of the newest message in the person's own chat.</summary>
    public async Task<string> Last() => (await Messages()).LastOrDefault(m => m.Conversation == Chat)?.Words ?? "";

    /// <summary>Everything the page shows, read over server-sent events until it says that it is ready.</summary>
    public async Task<IReadOnlyList<Message>> Messages()
    {
        var messages = new List<Message>();
        using var stream = await office.Http.GetStreamAsync($"local/events?as={id}");
        using var reader = new StreamReader(stream);
        var kind = "";
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("event: ", StringComparison.Ordinal)) kind = line[7..];
            if (kind == "ready") break;
            if (kind == "message" && line.StartsWith("data: ", StringComparison.Ordinal)) messages.Add(Message.Of(JsonNode.Parse(line[6..])!));
        }
        return messages;
    }

    private async Task Post(string what, object body)
    {
        using var answer = await office.Http.PostAsJsonAsync("local/" + what, body);
        // What the press set off, such as other cards drawn again, is over before the story goes on.
        await office.Walk.Settled();
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"{name} was refused: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
    }
}
