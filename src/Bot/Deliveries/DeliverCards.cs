using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Scheduling;
using CheckinBot.Storage;
using CheckinBot.Storage.Addresses;
using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Deliveries;

/// <summary>What the dispatcher asks for: the card drawn from fresh data, at the address last used, by the edge that reaches it.</summary>
public sealed class DeliverCards(Database database, Renderers renderers, IEnumerable<IEdge> edges, TimeProvider clock) : IDelivery
{
    private readonly Dictionary<string, IEdge> byName = edges.ToDictionary(e => e.Name);

    public async Task<Outcome> Send(Delivery delivery, CancellationToken cancel)
    {
        var (card, address) = await database.Read(delivery.OrganisationId, async db =>
            (await Draw(db, delivery, cancel), await Where(db, delivery, cancel)), cancel);
        return (card, address) switch
        {
            (null, _) => new Outcome.Dropped("nothing"),
            (_, null) => new Outcome.Failed("unreachable"),
            _ => await byName[address.Edge].Send(address, delivery, card, cancel),
        };
    }

    public async Task<Outcome> Replace(Delivery delivery, CancellationToken cancel) =>
        await database.Read(delivery.OrganisationId, db => Draw(db, delivery, cancel), cancel) is { } card
            ? await byName[delivery.Edge!].Replace(delivery, card, cancel)
            : new Outcome.Dropped("nothing");

    public async Task<Outcome> Recall(Delivery delivery, CancellationToken cancel) =>
        await database.Read(delivery.OrganisationId, db => Where(db, delivery, cancel), cancel) is { } address
            ? await byName[address.Edge].Recall(address, delivery, cancel)
            : new Outcome.Retry(TimeSpan.Zero);

    private Task<Card?> Draw(AppDb db, Delivery delivery, CancellationToken cancel) =>
        renderers.Render(db, delivery, clock.GetUtcNow(), cancel);

    private Task<Address?> Where(AppDb db, Delivery delivery, CancellationToken cancel)
    {
        // Neither the address nor its whole workspace is closed to us, and its edge is there.
        var served = byName.Keys.ToList();
        var open = db.Addresses.Where(a => a.Stopped == null && served.Contains(a.Edge)
            && !db.Workspaces.Any(w => w.Edge == a.Edge && w.Id == a.Workspace && w.Stopped != null));
        var whose = delivery.PersonId == Guid.Empty
            ? open.Where(a => a.TeamId == Guid.Parse(delivery.Subject))
            : open.Where(a => a.PersonId == delivery.PersonId);
        return whose.OrderByDescending(a => a.LastUsedAt).FirstOrDefaultAsync(cancel);
    }
}
