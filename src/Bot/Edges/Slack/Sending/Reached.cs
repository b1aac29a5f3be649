namespace CheckinBot.Bot.Edges.Slack.Sending;

/// <summary>Tells of each person to whom a message went in Slack, or one of whose messages there was drawn again. Whoever listens notes it and returns.</summary>
public sealed class Reached
{
    public event Action<Guid>? Person;

    internal void Tell(Guid person) => Person?.Invoke(person);
}
