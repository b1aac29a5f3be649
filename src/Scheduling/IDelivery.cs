using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Model;

namespace CheckinBot.Scheduling;

/// <summary>Scheduling says who and when; how a message looks and travels is the Bot's. This is the one call the other way.</summary>
public interface IDelivery
{
    /// <summary>The ways of messages, by their ids; what is not among them is limited by nothing.</summary>
    Task<IReadOnlyDictionary<Guid, Way>> Ways(AppDb db, IReadOnlyCollection<Delivery> deliveries, CancellationToken cancel);

    /// <summary>Draws the card from fresh data and sends it, as long as the permit holds.</summary>
    /// <exception cref="UndrawnException">Nothing left. After any other that is not of the database it may have.</exception>
    Task<Outcome> Send(Delivery delivery, Permit permit, CancellationToken cancel);

    /// <summary>Reads at once what the messages of a group need, which leave within the second; what is returned does to each in two steps what <see cref="Send"/> does.</summary>
    Task<Drawing> Gather(IReadOnlyCollection<Delivery> group, CancellationToken cancel) => Task.FromResult(OneByOne);

    /// <summary>Draws nothing before, and each by itself when it leaves.</summary>
    Drawing OneByOne => delivery => Task.FromResult<Sending>((permit, cancel) => Send(delivery, permit, cancel));

    /// <summary>Draws it again and replaces the message that was sent.</summary>
    Task<Outcome> Replace(Delivery delivery, CancellationToken cancel);

    /// <summary>
    /// Asked of a message that may have left: after a crash, and when a send said that it can be asked about. <i>Sent</i> when it is there,
    /// <i>retry</i> when it surely is not, <i>ambiguous</i> when the platform cannot tell, or not yet.
    /// </summary>
    Task<Outcome> Recall(Delivery delivery, CancellationToken cancel);
}

/// <summary>Draws a message shortly before it leaves.</summary>
public delegate Task<Sending> Drawing(Delivery delivery);

/// <summary>Sends what was drawn, as long as the permit holds.</summary>
public delegate Task<Outcome> Sending(Permit permit, CancellationToken cancel);

/// <summary>What became of one send.</summary>
public abstract record Outcome
{
    public sealed record Sent(string Edge, string Conversation, string Message) : Outcome
    {
        /// <summary>The Slack workspace or Teams tenant it went to; null on an edge that has none.</summary>
        public string? Workspace { get; init; }

        /// <summary>The address whose conversation the platform named with this message, to be kept; null where it was known.</summary>
        public Guid? Opened { get; init; }
    }

    /// <summary>There was nothing left to say.</summary>
    public sealed record Dropped(string Reason) : Outcome;

    public sealed record Failed(string Reason) : Outcome;

    /// <summary>It may have arrived: sending it again could say it twice.</summary>
    public sealed record Ambiguous(string Reason) : Outcome
    {
        /// <summary>After so long the platform can be asked whether it is there; null when it never can.</summary>
        public TimeSpan? AskAfter { get; init; }

        /// <summary>Where it may be, so that nobody else is asked; the address last used may be another one by then.</summary>
        public string? Edge { get; init; }
        public string? Workspace { get; init; }
    }

    public sealed record Retry(TimeSpan After) : Outcome
    {
        /// <summary>The edge and the workspace that want nothing from anybody for so long; null when it is about this message.</summary>
        public (string Edge, string Workspace)? Stops { get; init; }

        /// <summary>Its time was over before it could leave: that was no try.</summary>
        public bool Untried { get; init; }
    }
}
