using System.Text.Json.Nodes;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Deliveries;
using CheckinBot.Bot.Edges.Http;
using CheckinBot.Bot.Edges.Teams.Connector;
using CheckinBot.Bot.Edges.Teams.Reading;
using CheckinBot.Bot.Edges.Teams.Receiving;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Words;

namespace CheckinBot.Bot.Edges.Teams.Sending;

/// <summary>Puts a reply where it belongs: where it was asked for, or in the person's own chat when others should not read it.</summary>
public sealed class WriteReply(BotConnector connector, TeamsMessages messages, OwnChat chats, Persist<ConnectorAnswer> persist, NoteWhere note)
{
    /// <param name="activity">What is answered.</param>
    /// <param name="turn">The turn that it was.</param>
    /// <param name="reply">What <see cref="Conversation.Answer"/> returned.</param>
    /// <param name="cancel">Ends the work.</param>
    public async Task Answer(Activity activity, Turn turn, Reply reply, CancellationToken cancel)
    {
        if (reply is not Reply.New answer) return;
        var elsewhere = answer.Privately && !activity.IsPersonal;
        var at = elsewhere ? await chats.Of(turn, activity, cancel) : PlaceOf.Conversation(activity);
        var sent = at is null ? null : await Post(at, await messages.Of(turn.OrganisationId, answer.Card, notify: elsewhere, cancel), cancel);
        if (sent is { Ok: true } && answer.Delivery is { } delivery)
            await note.Of(turn.OrganisationId, delivery, TeamsEdge.Edge, at!.Tenant, at.Conversation, sent.Text("id") ?? "", cancel);
        // Among others nothing is said of what was asked, only where the answer is.
        if (elsewhere) await Post(PlaceOf.Conversation(activity), Line(Voice.Of(answer.Card.Lang)[sent is { Ok: true } ? "Talk.Elsewhere" : "Talk.NotReached"]), cancel);
    }

    /// <summary>The pressed card as everybody else is to see it. Who pressed on a card that is gone gets it as a new message.</summary>
    /// <param name="activity">What is answered.</param>
    /// <param name="turn">The turn that it was.</param>
    /// <param name="card">What the message shows now.</param>
    /// <param name="delivery">The ledger's row that it is from now on; null when it stays what it was.</param>
    /// <param name="cancel">Ends the work.</param>
    public async Task Redraw(Activity activity, Turn turn, Card card, Guid? delivery, CancellationToken cancel)
    {
        var at = PlaceOf.Conversation(activity);
        var message = await messages.Of(turn.OrganisationId, card, notify: false, cancel);
        var answer = activity.ReplyToId is { } id ? await persist.Repeat(token => connector.Update(at, id, Copy(message), token), cancel) : null;
        var stands = activity.ReplyToId;
        if (answer is null || Fates.Of(answer, repeatable: true, 1) is Fate.Gone) stands = (await Post(at, message, cancel)) is { Ok: true } sent ? sent.Text("id") : null;
        if (delivery is { } row && stands is not null) await note.Of(turn.OrganisationId, row, TeamsEdge.Edge, at.Tenant, at.Conversation, stands, cancel);
    }

    /// <summary>Somebody whom the organisation does not know reads whom to ask.</summary>
    public async Task Stranger(Activity activity, Card card, CancellationToken cancel) =>
        await Post(PlaceOf.Conversation(activity), await messages.Of(Guid.Empty, card, notify: false, cancel), cancel);

    public Task<JsonObject> CardOf(Guid organisation, Card card, CancellationToken cancel) => messages.Card(organisation, card, cancel);

    private Task<ConnectorAnswer> Post(ConversationAt at, JsonObject message, CancellationToken cancel) =>
        persist.Send(token => connector.Send(at, Copy(message), token), cancel);

    private static JsonObject Line(string text) => new() { ["type"] = "message", ["text"] = text };

    private static JsonObject Copy(JsonObject message) => message.DeepClone().AsObject();
}
