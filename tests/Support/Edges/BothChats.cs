namespace CheckinBot.Tests.Support.Edges;

/// <summary>Two clients, of which a person has one in front of them; Teams until they take up the other.</summary>
public sealed class BothChats(TeamsChat teams, SlackChat slack) : IChat
{
    private readonly HashSet<Guid> inSlack = [];

    public TeamsChat Teams => teams;
    public SlackChat Slack => slack;

    /// <summary>From now on that person looks there.</summary>
    public void Turn(Guid person, Edge to)
    {
        if (to == Edge.Slack) inSlack.Add(person);
        else inSlack.Remove(person);
    }

    public string ChatOf(Guid person) => At(person).ChatOf(person);

    public string ChannelOf(Guid team) => teams.ChannelOf(team);

    public Task Say(Guid person, string conversation, string words) => At(person).Say(person, conversation, words);

    public Task Press(Guid person, Message message, string action, IReadOnlyDictionary<string, string> inputs) => At(person).Press(person, message, action, inputs);

    public Task<IReadOnlyList<Message>> Messages(Guid person) => At(person).Messages(person);

    public async Task Settled()
    {
        await teams.Settled();
        await slack.Settled();
    }

    private IChat At(Guid person) => inSlack.Contains(person) ? slack : teams;
}
