namespace CheckinBot.Tests.Support;

/// <summary>A person of the cast at their page: types, fills in, presses, and reads what stands there.</summary>
public sealed class Actor(Office office, string name, Guid id)
{
    private readonly Dictionary<string, string> filled = [];

    public Guid Id => id;
    public string Chat => office.Chat.ChatOf(id);

    public Task Says(string words) => SaysIn(Chat, words);

    public async Task SaysIn(string conversation, string words)
    {
        await office.Chat.Say(id, conversation, words);
        await office.Settled();
    }

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

    /// <summary>Types into that very field.</summary>
    public Task Fills(Field input, string text)
    {
        filled[input.Id] = text;
        return Task.CompletedTask;
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
    public async Task Press(Message message, string action, Dictionary<string, string> inputs)
    {
        await office.Chat.Press(id, message, action, inputs);
        await office.Settled();
    }

    /// <summary>The words of the page, oldest first.</summary>
    public async Task<string> Page() => string.Join("\n\n", (await Messages()).Select(m => m.Words));

    /// <summary>The words of the newest message in the person's own chat.</summary>
    public async Task<string> Last() => (await Messages()).LastOrDefault(m => m.Conversation == Chat)?.Words ?? "";

    /// <summary>Everything the person can read, oldest first.</summary>
    public Task<IReadOnlyList<Message>> Messages() => office.Chat.Messages(id);
}
