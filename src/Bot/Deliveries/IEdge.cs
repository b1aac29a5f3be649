using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Scheduling;
using CheckinBot.Storage.Addresses;
using CheckinBot.Storage.Ledger;

namespace CheckinBot.Bot.Deliveries;

/// <summary>A chat platform as the ledger needs it: how a card is sent, replaced, and found again after a crash.</summary>
public interface IEdge
{
    /// <summary>"local", "teams" or "slack", as in <see cref="Address.Edge"/>.</summary>
    string Name { get; }

    /// <summary>How many requests a second each of its workspaces takes; null when nothing limits them.</summary>
    double? PerSecond { get; }

    /// <summary>How many of them a message to that address takes.</summary>
    int RequestsTo(Address address);

    /// <summary>Sends it as long as the permit holds.</summary>
    Task<Outcome> Send(Address address, Delivery delivery, Card card, Permit permit, CancellationToken cancel);

    Task<Outcome> Replace(Delivery delivery, Card card, CancellationToken cancel);

    /// <summary>Looks for a message that may have left, see <see cref="IDelivery.Recall"/>.</summary>
    Task<Outcome> Recall(Address address, Delivery delivery, CancellationToken cancel);
}
