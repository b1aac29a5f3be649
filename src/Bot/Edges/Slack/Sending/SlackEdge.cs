using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Deliveries;
using CheckinBot.Bot.Edges.Slack.Blocks;
using CheckinBot.Bot.Edges.Slack.Web;
using CheckinBot.Scheduling;
using CheckinBot.Storage.Addresses;
using CheckinBot.Storage.Ledger;

namespace CheckinBot.Bot.Edges.Slack.Sending;

/// <summary>Slack as the ledger needs it. A person's conversation is opened once and kept: only by its id can a message be updated, or found again.</summary>
public sealed class SlackEdge(SlackWeb web, SlackLimits limits, SlackAddresses addresses, SayCard say, MeetFate fates, FindSent find, Reached reached) : IEdge
{
    public const string Edge = "slack";

    public string Name => Edge;

    public double? PerSecond => limits.MessagesPerSecond;

    /// <summary>Opening a conversation is counted by itself.</summary>
    public int RequestsTo(Address address) => 1;

    public async Task<Outcome> Send(Address address, Delivery delivery, Card card, Permit permit, CancellationToken cancel)
    {
        if (address.Conversation is null)
        {
            var opened = await web.OpenDm(address.Workspace, address.UserId, cancel);
            var met = SlackFates.Of(opened, repeatable: true, delivery.Attempt);
            // Slack counts each method by itself: nobody else's message waits for this one's conversation.
            if (met is Fate.Again later) met = later with { FromAll = false };
            if (met is not Fate.Done) return await fates.Of(met, address, cancel);
            if (opened.Text("channel", "id") is not { } chat) return new Outcome.Failed("no conversation");
            await addresses.KeepChat(address, chat, cancel);
        }
        var answer = await say.With(address.Workspace, card, new Posting(delivery.Id, delivery.Redraws),
            message => web.PostMessage(address.Workspace, address.Conversation!, message, cancel, permit), cancel);
        var fate = SlackFates.Of(answer, repeatable: false, delivery.Attempt);
        if (fate is Fate.Done) reached.Tell(delivery.PersonId);
        // Sent, also when Slack kept its number for itself; then it cannot be replaced later.
        return fate is Fate.Done
            ? new Outcome.Sent(Edge, answer.Text("channel") ?? address.Conversation!, answer.Text("ts") ?? "") { Workspace = address.Workspace }
            : await fates.Of(fate, address, cancel);
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
