using System.Collections.Concurrent;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Talk;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Words;
using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Linking;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Deliveries;

/// <summary>Finds who draws a delivery, and sets the scene for it.</summary>
public sealed class Renderers(IEnumerable<IRender> all)
{
    private readonly Dictionary<DeliveryKind, IRender> byKind =
        all.SelectMany(r => r.Kinds.Select(k => (k, r))).ToDictionary(x => x.k, x => x.r);

    /// <summary>Null when there is nothing to say, or nobody to say it to.</summary>
    public async Task<Card?> Render(AppDb db, Delivery delivery, DateTimeOffset now, CancellationToken cancel)
    {
        var scene = delivery.PersonId == Guid.Empty
            ? await Channel(db, delivery, now, cancel)
            : await Person(db, delivery, now, cancel);
        return scene is null ? null : await byKind[delivery.Kind].Render(scene, cancel);
    }

    /// <summary>Reads for many messages at once what those that can be drawn from memory need; null for each that is drawn by itself.</summary>
    public async Task<Func<Delivery, Task<Card?>?>> Gather(AppDb db, IReadOnlyCollection<Delivery> deliveries, DateTimeOffset now, CancellationToken cancel)
    {
        var many = deliveries.Where(d => d.PersonId != Guid.Empty && byKind[d.Kind] is IRenderMany r && r.Gathers(d)).ToList();
        if (many.Count == 0) return _ => null;
        var to = await Callers.Of(db, [.. many.Select(d => d.PersonId).Distinct()], now, cancel);
        // Who is nobody any more reads nothing.
        var scenes = many.ToDictionary(d => d.Id, d => to.TryGetValue(d.PersonId, out var reader) ? new Scene(db, d, reader, reader.Voice, reader.Zone, now) : null);
        var drawers = new ConcurrentDictionary<Guid, Func<Scene, Task<Card?>?>>();
        foreach (var same in scenes.Values.OfType<Scene>().GroupBy(s => (IRenderMany)byKind[s.Delivery.Kind]))
            foreach (var part in same.Chunk(same.Key.AtOnce))
            {
                var draw = await same.Key.Gather(db, part, cancel);
                foreach (var scene in part) drawers[scene.Delivery.Id] = draw;
            }
        // What was read for some goes with the last of them; who is drawn once more is drawn by themselves.
        return delivery => !scenes.TryGetValue(delivery.Id, out var scene) ? null : scene is null ? Task.FromResult<Card?>(null) : drawers.TryRemove(delivery.Id, out var draw) ? draw(scene) : null;
    }

    /// <summary>The card after a press, drawn by the one who pressed.</summary>
    public Task<Card?> Render(Visit visit, Delivery delivery, CancellationToken cancel) =>
        byKind[delivery.Kind].Render(new Scene(visit.Db, delivery, visit.Me, visit.Voice, visit.Me.Zone, visit.Now), cancel);

    /// <summary>The pressed card as it stands now; when what it was about is gone, it says so instead.</summary>
    public async Task<Reply> Redraw(Visit visit, Delivery delivery, CancellationToken cancel) =>
        await Render(visit, delivery, cancel) is { } card ? new Reply.Replace(card) : new Reply.New(TalkCards.OldButton(visit.Voice), Privately: true);

    private static async Task<Scene?> Person(AppDb db, Delivery delivery, DateTimeOffset now, CancellationToken cancel)
    {
        var to = await Caller.Of(db, delivery.PersonId, now, null, cancel);
        // What stands in a chat is read by whomever its row turned out to be; what has not left is for nobody any more.
        if (to is null && delivery.State == DeliveryState.Sent) to = await Caller.Of(db, await KnownPeople.Real(db, delivery.PersonId, cancel), now, null, cancel);
        return to is null ? null : new Scene(db, delivery, to, to.Voice, to.Zone, now);
    }

    /// <summary>The scene of a card that a channel reads, in the team's language and zone whoever presses it; null when the team is gone.</summary>
    public static async Task<Scene?> Channel(AppDb db, Delivery delivery, DateTimeOffset now, CancellationToken cancel)
    {
        var team = await db.Teams.SingleOrDefaultAsync(t => t.Id == Guid.Parse(delivery.Subject), cancel);
        if (team is null) return null;
        var organisation = await db.Organisations.SingleAsync(cancel);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(team.Zone ?? organisation.Zone);
        return new Scene(db, delivery, null, Voice.Of(team.Language ?? organisation.Language, organisation.Lens), zone, now);
    }
}
