using System.Collections.Concurrent;
using CheckinBot.Scheduling;
using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Model;

namespace CheckinBot.Tests.Scheduling;

/// <summary>A post office that keeps what it is given and answers as it is told to.</summary>
public sealed class CollectingDelivery : IDelivery
{
    public sealed record Letter(DateTimeOffset At, Delivery Row, string Way);

    private readonly ConcurrentQueue<Letter> letters = new();

    /// <summary>The way of every message; null where nothing limits it.</summary>
    public Lane? Lane { set => LaneOf = _ => value; }

    /// <summary>The way of each message.</summary>
    public Func<Delivery, Lane?> LaneOf { get; set; } = _ => null;

    public TimeProvider Clock { get; set; } = TimeProvider.System;
    public IEnumerable<Letter> Letters => letters;

    /// <summary>What becomes of a send, a redraw or a recall; all is well unless a story says otherwise.</summary>
    public Func<Letter, Outcome> Fate { get; set; } = letter => new Outcome.Sent("test", $"person:{letter.Row.PersonId}", letter.Row.Id.ToString());

    public Task<IReadOnlyDictionary<Guid, Way>> Ways(AppDb db, IReadOnlyCollection<Delivery> deliveries, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyDictionary<Guid, Way>>(deliveries.Where(d => LaneOf(d) is not null).ToDictionary(d => d.Id, d => new Way(LaneOf(d)!, 1)));

    public Task<Outcome> Send(Delivery delivery, Permit permit, CancellationToken cancel) => Take(delivery, "sent");

    public Task<Outcome> Replace(Delivery delivery, CancellationToken cancel) => Take(delivery, "redrawn");

    public Task<Outcome> Recall(Delivery delivery, CancellationToken cancel) => Take(delivery, "recalled");

    private Task<Outcome> Take(Delivery delivery, string way) => Take(delivery, way, Clock);

    public Task<Outcome> Take(Delivery delivery, string way, TimeProvider clock)
    {
        var letter = new Letter(clock.GetUtcNow(), delivery, way);
        letters.Enqueue(letter);
        return Task.FromResult(Fate(letter));
    }
}
