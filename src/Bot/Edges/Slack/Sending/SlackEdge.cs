using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Deliveries;
using CheckinBot.Bot.Edges.Slack.Blocks;
using CheckinBot.Bot.Edges.Slack.Web;
using CheckinBot.Scheduling;
using CheckinBot.Storage.Addresses;
using CheckinBot.Storage.Ledger;

namespace CheckinBot.Bot.Edges.Slack.Sending;

/// <summary>
/// Slack as the ledger needs it. The first message to a person goes by their own id, since conversations are opened too slowly for a company of newcomers. Slack's answer names
/// the conversation, and it is kept: only by its id can a message be updated, or found again.
/// </summary>
public sealed class SlackEdge(SlackWeb web, SlackLimits limits, SayCard say, MeetFate fates, FindSent find, Reached reached) : IEdge
{
    public const string Edge = "slack";

    public string Name => Edge;

    public double? PerSecond => limits.MessagesPerSecond;

    public int RequestsTo(Address address) => 1;

    public async Task<Outcome> Send(Address address, Delivery delivery, Card card, Permit permit, CancellationToken cancel)
    {
        var to = address.Conversation ?? address.UserId;
        var answer = await say.With(address.Workspace, card, new Posting(delivery.Id, delivery.Redraws), message => web.PostMessage(address.Workspace, to, message, cancel, permit), cancel);
        var fate = SlackFates.Of(answer, repeatable: false, delivery.Attempt);
        if (fate is not Fate.Done) return await fates.Of(fate, address, cancel);
        reached.Tell(delivery.PersonId);
        var (chat, named) = (answer.Text("channel") ?? to, address.Conversation is null && answer.Text("channel") is not null);
        if (named)
        {
            // It went by the person's id and counts for their conversation, as what follows does.
            limits.Posted(address.Workspace, chat);
            address.Conversation = chat;
        }
        // Sent, also when Slack kept its number for itself; then it cannot be replaced later.
        return new Outcome.Sent(Edge, chat, answer.Text("ts") ?? "") { Workspace = address.Workspace, Opened = named ? address.Id : null };
    }

    public async Task<Outcome> Replace(Delivery delivery, Card card, CancellationToken cancel)
    {
        if (delivery is not { Workspace: { } workspace, Conversation: { } conversation, Message: { Length: > 0 } ts }) return new Outcome.Failed("unreachable");
        var answer = await say.With(workspace, card, new Posting(delivery.Id, delivery.Redraws), message => web.Update(workspace, conversation, ts, message, cancel), cancel);
        reached.Tell(delivery.PersonId);
        return SlackFates.Of(answer, repeatable: true, attempt: 1) switch
        {
            Fate.Done => new Outcome.Sent(Edge, conversation, ts) { Workspace = workspace },
            Fate.Again again => new Outcome.Retry(again.After),
            // A card that somebody deleted, or that the workspace lets nobody edit any more, is not posted anew: nobody asked for another message.
            Fate.Gone => new Outcome.Failed("gone"),
            var fate => new Outcome.Failed(fate.Word),
        };
    }

    public Task<Outcome> Recall(Address address, Delivery delivery, CancellationToken cancel) => find.Of(address, delivery, cancel);
}
