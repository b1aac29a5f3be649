using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Scheduling;
using CheckinBot.Storage;
using CheckinBot.Storage.Addresses;
using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Deliveries;

/// <summary>What the dispatcher asks for: the card drawn from fresh data, at the address last used, by the edge that reaches it.</summary>
public sealed class DeliverCards(Database database, Renderers renderers, IEnumerable<IEdge> edges, IEnumerable<IFindPeople> finders, TimeProvider clock) : IDelivery
{
    /// <summary>Somebody is looked for once a minute, and a platform that does not answer for as long as the message may matter.</summary>
    private static readonly TimeSpan UntilFound = TimeSpan.FromSeconds(30), LongestSearch = TimeSpan.FromDays(1);

    private readonly Dictionary<string, IEdge> byName = edges.ToDictionary(e => e.Name);

    public async Task<IReadOnlyDictionary<Guid, Way>> Ways(AppDb db, IReadOnlyCollection<Delivery> deliveries, CancellationToken cancel)
    {
        var first = await ReachableAt.First(db, deliveries, byName.Keys, cancel);
        return deliveries.Where(d => first.ContainsKey(d.Reader)).Select(d => (d.Id, Way: Way(first[d.Reader]))).Where(w => w.Way is not null).ToDictionary(w => w.Id, w => w.Way!);
    }

    private Way? Way(Address address) =>
        byName[address.Edge] is { PerSecond: { } rate } edge ? new Way(new Lane(address.Edge, address.Workspace, rate), edge.RequestsTo(address)) : null;

    public async Task<Outcome> Send(Delivery delivery, Permit permit, CancellationToken cancel)
    {
        // Asked before their addresses are read: a search that ends meanwhile has found somebody whom this reading does not see.
        var sought = IsLookedFor(delivery);
        var (card, addresses) = await Ready(delivery, cancel);
        return await Send(delivery, card, addresses, sought, permit, cancel);
    }

    private async Task<(Card? Card, List<Address> Addresses)> Ready(Delivery delivery, CancellationToken cancel)
    {
        try
        {
            return await database.Read(delivery.OrganisationId, async db => (await Draw(db, delivery, cancel), await Open(db, delivery).ToListAsync(cancel)), cancel);
        }
        catch (Exception error) when (!cancel.IsCancellationRequested)
        {
            throw new UndrawnException(error);
        }
    }

    public async Task<Drawing> Gather(IReadOnlyCollection<Delivery> group, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var sought = group.Where(IsLookedFor).Select(d => d.Id).ToHashSet();
        var read = new Dictionary<Guid, (Func<Delivery, Task<Card?>?> Draw, ILookup<(Guid, string), Address> Addresses)>();
        foreach (var same in group.GroupBy(d => d.OrganisationId))
            read[same.Key] = await database.Read(same.Key, async db =>
                (await renderers.Gather(db, [.. same], now, cancel), await ReachableAt.All(db, [.. same], byName.Keys, cancel)), cancel);
        return async delivery =>
        {
            var (draw, addresses) = read[delivery.OrganisationId];
            if (draw(delivery) is not { } drawing) return (permit, ended) => Send(delivery, permit, ended);
            var card = await drawing;
            return (permit, ended) => Send(delivery, card, addresses[delivery.Reader], sought.Contains(delivery.Id), permit, ended);
        };
    }

    /// <summary>What one address surely did not take goes to the next at once: the person is asked at the hour they know, and once.</summary>
    private async Task<Outcome> Send(Delivery delivery, Card? card, IEnumerable<Address> addresses, bool sought, Permit permit, CancellationToken cancel)
    {
        if (card is null) return new Outcome.Dropped("nothing");
        Outcome outcome = sought ? new Outcome.Retry(UntilFound) { Untried = true } : new Outcome.Failed("unreachable");
        foreach (var address in addresses)
        {
            // Where it was not expected to go it has no slot.
            var leave = permit.Slot is { } slot && (slot.Edge, slot.Workspace) == (address.Edge, address.Workspace) ? permit : permit.With(null);
            outcome = await byName[address.Edge].Send(address, delivery, card, leave, cancel);
            if (outcome is not Outcome.Failed) break;
        }
        return outcome;
    }

    /// <summary>Nobody can say yet that they are nowhere; it counts for who turns out to have no address.</summary>
    private bool IsLookedFor(Delivery delivery) =>
        delivery.PersonId != Guid.Empty && clock.GetUtcNow() - delivery.CreatedAt < LongestSearch && finders.Any(f => f.MayStillFind(delivery.CreatedAt));

    public async Task<Outcome> Replace(Delivery delivery, CancellationToken cancel) =>
        await database.Read(delivery.OrganisationId, db => Draw(db, delivery, cancel), cancel) is { } card
            ? await byName[delivery.Edge!].Replace(delivery, card, cancel)
            : new Outcome.Dropped("nothing");

    /// <summary>Asked wherever it may have gone: it surely did not arrive when it is at none of these places.</summary>
    public async Task<Outcome> Recall(Delivery delivery, CancellationToken cancel)
    {
        Outcome told = new Outcome.Retry(TimeSpan.Zero);
        foreach (var address in await database.Read(delivery.OrganisationId, db => Open(db, delivery)
            .Where(a => delivery.Edge == null || (a.Edge == delivery.Edge && (delivery.Workspace == null || a.Workspace == delivery.Workspace))).ToListAsync(cancel), cancel))
        {
            var here = await byName[address.Edge].Recall(address, delivery, cancel);
            if (here is Outcome.Sent) return here;
            if (here is not Outcome.Retry) told = here;
        }
        return told;
    }

    private Task<Card?> Draw(AppDb db, Delivery delivery, CancellationToken cancel) =>
        renderers.Render(db, delivery, clock.GetUtcNow(), cancel);

    private IQueryable<Address> Open(AppDb db, Delivery delivery) => ReachableAt.Addresses(db, delivery, byName.Keys);
}
