using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Deliveries;
using CheckinBot.Bot.Turns;
using CheckinBot.Objectives;
using CheckinBot.Scheduling;
using CheckinBot.Storage.Addresses;
using CheckinBot.Storage.Ledger;

namespace CheckinBot.Bot.Edges.Local;

/// <summary>The Local page as an edge: the id of a message that is sent is the delivery's, so nothing is ever in doubt after a crash.</summary>
public sealed class LocalEdge(LocalMessages messages, NoteWhere note, TimeProvider clock) : IEdge
{
    public const string Edge = "local", Chats = "person:", Channels = "channel:";

    public string Name => Edge;

    public double? PerSecond => null;

    public int RequestsTo(Address address) => 1;

    public static string ChatOf(Guid person) => Chats + person;

    public static string ChannelOf(Guid team) => Channels + team;

    public static Place PlaceOf(string conversation) =>
        conversation.StartsWith(Channels, StringComparison.Ordinal) ? new Place.Channel(Guid.Parse(conversation[Channels.Length..])) : Place.Own;

    public async Task<Outcome> Send(Address address, Delivery delivery, Card card, Permit permit, CancellationToken cancel)
    {
        await messages.Post(delivery.OrganisationId, address.Conversation!, delivery.Id, card);
        return new Outcome.Sent(Edge, address.Conversation!, delivery.Id.ToString());
    }

    public async Task<Outcome> Replace(Delivery delivery, Card card, CancellationToken cancel) =>
        await messages.Replace(delivery.OrganisationId, Guid.TryParse(delivery.Message, out var id) ? id : delivery.Id, card)
            ? new Outcome.Sent(Edge, delivery.Conversation!, delivery.Id.ToString())
            : new Outcome.Failed("gone");

    public async Task<Outcome> Recall(Address address, Delivery delivery, CancellationToken cancel) =>
        await messages.Has(delivery.OrganisationId, delivery.Id)
            ? new Outcome.Sent(Edge, address.Conversation!, delivery.Id.ToString())
            : new Outcome.Retry(TimeSpan.Zero);

    /// <summary>Puts a reply where it belongs.</summary>
    /// <param name="turn">What is answered.</param>
    /// <param name="conversation">Where it was said or pressed.</param>
    /// <param name="message">The pressed message; null for words.</param>
    /// <param name="reply">What <see cref="Conversation.Answer"/> returned.</param>
    public async Task Write(Turn turn, string conversation, Guid? message, Reply reply)
    {
        switch (reply)
        {
            case Reply.New answer:
                var where = answer.Privately ? ChatOf(turn.PersonId) : conversation;
                await messages.Post(turn.OrganisationId, where, answer.Delivery ?? Ids.New(clock), answer.Card);
                if (answer.Delivery is { } delivery) await note.Of(turn.OrganisationId, delivery, Edge, null, where, delivery.ToString(), default);
                break;
            case Reply.Replace { Card: var card } replaced when message is { } id:
                await messages.Replace(turn.OrganisationId, id, card);
                if (replaced.Delivery is { } row) await note.Of(turn.OrganisationId, row, Edge, null, conversation, id.ToString(), default);
                break;
            case Reply.Problems problems when message is { } id && turn is Pressed pressed:
                await messages.Replace(turn.OrganisationId, id, problems.Form.With(problems.ByInput, pressed.Inputs));
                break;
        }
    }
}
