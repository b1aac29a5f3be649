using System.Text.Json.Nodes;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Deliveries;
using CheckinBot.Bot.Edges.Teams.Connector;
using CheckinBot.Scheduling;
using CheckinBot.Storage.Addresses;
using CheckinBot.Storage.Ledger;

namespace CheckinBot.Bot.Edges.Teams.Sending;

/// <summary>Teams as the ledger needs it. A chat is opened first and spoken in second, because a message sent with the opening has no id to replace it by.</summary>
public sealed class TeamsEdge(BotConnector connector, ThrottleLimits limits, TeamsAddresses addresses, TeamsMessages messages, MeetFate fates) : IEdge
{
    public const string Edge = "teams";

    public string Name => Edge;

    public double? PerSecond => limits.RequestsPerSecond;

    /// <summary>A chat is opened before it is spoken in, and Teams counts both.</summary>
    public int RequestsTo(Address address) => address.Conversation is null ? 2 : 1;

    public async Task<Outcome> Send(Address address, Delivery delivery, Card card, Permit permit, CancellationToken cancel)
    {
        if (await addresses.ServiceUrlOf(address, cancel) is not { } url) return new Outcome.Failed("unreachable");
        var activity = await messages.Of(delivery.OrganisationId, card, notify: true, cancel);
        if (address.TeamId is not null) return await Post(address, delivery, activity, url, permit, cancel);
        if (address.Conversation is null)
        {
            var opened = await connector.OpenChat(url, address.Workspace, address.UserId, cancel, permit);
            var fate = Fates.Of(opened, repeatable: true, delivery.Attempt);
            if (fate is not Fate.Done) return await fates.Of(fate, address, cancel);
            if (opened.Text("id") is not { } chat) return new Outcome.Failed("no conversation");
            await addresses.KeepChat(address, chat, cancel);
        }
        return await Say(address, delivery, activity, url, permit, cancel);
    }

    public async Task<Outcome> Replace(Delivery delivery, Card card, CancellationToken cancel)
    {
        if (await addresses.Of(delivery, cancel) is not { } at) return new Outcome.Failed("unreachable");
        var activity = await messages.Of(delivery.OrganisationId, card, notify: false, cancel);
        var answer = await connector.Update(at, delivery.Message!, activity, cancel);
        return Fates.Of(answer, repeatable: true, attempt: 1) switch
        {
            Fate.Done => new Outcome.Sent(Edge, delivery.Conversation!, delivery.Message!) { Workspace = at.Tenant },
            Fate.Again again => new Outcome.Retry(again.After),
            // A card that somebody deleted is not posted anew: nobody asked for another message.
            Fate.Gone => new Outcome.Failed("gone"),
            var fate => new Outcome.Failed(fate.Word),
        };
    }

    /// <summary>The Bot Connector does not show what was sent, so nobody can say.</summary>
    public Task<Outcome> Recall(Address address, Delivery delivery, CancellationToken cancel) =>
        Task.FromResult<Outcome>(new Outcome.Ambiguous("stopped in mid-air"));

    private async Task<Outcome> Say(Address address, Delivery delivery, JsonObject activity, string url, Permit permit, CancellationToken cancel)
    {
        var answer = await connector.Send(new ConversationAt(url, address.Workspace, address.Conversation!), activity, cancel, permit);
        var fate = Fates.Of(answer, repeatable: false, delivery.Attempt);
        // A conversation that is gone took nothing: it is opened anew at the next try.
        if (fate is Fate.Gone) await addresses.ForgetChat(address, cancel);
        return fate is Fate.Done ? Sent(address, address.Conversation!, answer.Text("id")) : await fates.Of(fate, address, cancel);
    }

    private async Task<Outcome> Post(Address address, Delivery delivery, JsonObject activity, string url, Permit permit, CancellationToken cancel)
    {
        var answer = await connector.OpenThread(new ConversationAt(url, address.Workspace, address.Conversation!), activity, cancel, permit);
        var fate = Fates.Of(answer, repeatable: false, delivery.Attempt);
        return fate is Fate.Done ? Sent(address, answer.Text("id") ?? address.Conversation!, answer.Text("activityId")) : await fates.Of(fate, address, cancel);
    }

    /// <summary>Sent, also when the platform kept its id for itself; then it cannot be replaced later.</summary>
    private static Outcome.Sent Sent(Address address, string conversation, string? message) => new(Edge, conversation, message ?? "") { Workspace = address.Workspace };
}
