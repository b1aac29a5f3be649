namespace CheckinBot.Tests.Support.Edges;

/// <summary>Where a story is lived. The stories are the same; each edge brings its own way of typing, pressing and reading.</summary>
public enum Edge { Local, Teams, Slack, SlackSocket }

/// <summary>One edge as people use it, over real HTTP.</summary>
public interface IChat
{
    /// <summary>A person's own conversation with the bot.</summary>
    string ChatOf(Guid person);

    /// <summary>A team's channel.</summary>
    string ChannelOf(Guid team);

    /// <summary>Types words; <c>@CheckinBot</c> and <c>@Name</c> are mentions.</summary>
    Task Say(Guid person, string conversation, string words);

    /// <summary>Presses a button of a message, or sends what a forger would.</summary>
    Task Press(Guid person, Message message, string action, IReadOnlyDictionary<string, string> inputs);

    /// <summary>Everything that person can read, oldest first.</summary>
    Task<IReadOnlyList<Message>> Messages(Guid person);

    /// <summary>Returns when what was typed and pressed has had all of its effect.</summary>
    Task Settled();
}
