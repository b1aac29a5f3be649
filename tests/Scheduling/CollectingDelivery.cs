using System.Collections.Concurrent;
using CheckinBot.Scheduling;
using CheckinBot.Storage.Ledger;

namespace CheckinBot.Tests.Scheduling;

/// <summary>A post office that keeps what it is given and answers as it is told to.</summary>
public sealed class CollectingDelivery : IDelivery
{
    public sealed record Letter(DateTimeOffset At, Delivery Row, string Way);

    private readonly ConcurrentQueue<Letter> letters = new();

    public TimeProvider Clock { get; set; } = TimeProvider.System;
    public IEnumerable<Letter> Letters => letters;

    /// <summary>What becomes of a send, a redraw or a recall; all is well unless a story says otherwise.</summary>
    public Func<Letter, Outcome> Fate { get; set; } = letter => new Outcome.Sent("test", $"person:{letter.Row.PersonId}", letter.Row.Id.ToString());

    public Task<Outcome> Send(Delivery delivery, CancellationToken cancel) => Take(delivery, "sent");

    public Task<Outcome> Replace(Delivery delivery, CancellationToken cancel) => Take(delivery, "redrawn");

    public Task<Outcome> Recall(Delivery delivery, CancellationToken cancel) => Take(delivery, "recalled");

    private Task<Outcome> Take(Delivery delivery, string way)
    {
        var letter = new Letter(Clock.GetUtcNow(), delivery, way);
        letters.Enqueue(letter);
        return Task.FromResult(Fate(letter));
    }
}
