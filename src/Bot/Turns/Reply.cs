using CheckinBot.Bot.Cards.Elements;

namespace CheckinBot.Bot.Turns;

/// <summary>What a turn is answered with. It is returned, never sent from below.</summary>
public abstract record Reply
{
    /// <summary>A new message, where the turn was, or in the person's own chat when others should not read it.</summary>
    /// <param name="Card">The message.</param>
    /// <param name="Delivery">The ledger's row that this message is, when it is one, so that the edge can note where it stands.</param>
    /// <param name="Privately">True sends it to the person's own chat wherever the turn was.</param>
    public sealed record New(Card Card, Guid? Delivery = null, bool Privately = false) : Reply;

    /// <summary>The pressed card becomes this one.</summary>
    /// <param name="Card">What it shows now.</param>
    /// <param name="Delivery">The ledger's row that the message is from now on, when it was none before: the edge notes where it stands, so that it follows later.</param>
    public sealed record Replace(Card Card, Guid? Delivery = null) : Reply;

    /// <summary>The form stays, with what was typed, and says by input id what is wrong.</summary>
    public sealed record Problems(Card Form, IReadOnlyDictionary<string, string> ByInput) : Reply;

    public sealed record Nothing : Reply;
}
