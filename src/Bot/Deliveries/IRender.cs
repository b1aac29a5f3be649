using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Words;
using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Model;

namespace CheckinBot.Bot.Deliveries;

/// <summary>Draws the card of one kind of delivery as things stand now: the same card when it is first sent, pressed, or drawn again.</summary>
public interface IRender
{
    IReadOnlyCollection<DeliveryKind> Kinds { get; }

    /// <summary>Null when there is nothing left to say; a message not yet sent is then dropped.</summary>
    Task<Card?> Render(Scene scene, CancellationToken cancel);
}

/// <summary>One that can also read for many messages at once, and then draw each of them from memory: the same card as by itself.</summary>
public interface IRenderMany : IRender
{
    /// <summary>Whether it needs nothing more for that one.</summary>
    bool Gathers(Delivery delivery);

    /// <summary>For how many it reads at once at most: what was read for them stays in memory until the last of them is drawn.</summary>
    int AtOnce => int.MaxValue;

    /// <param name="db">The organisation's data; it is closed when they are drawn.</param>
    /// <param name="scenes">Of messages to people, of these kinds and such that <see cref="Gathers"/>.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <returns>What draws each of them; it gives null for one that needs more after all, and is drawn by itself.</returns>
    Task<Func<Scene, Task<Card?>?>> Gather(AppDb db, IReadOnlyCollection<Scene> scenes, CancellationToken cancel);
}

/// <param name="Db">The organisation's data.</param>
/// <param name="Delivery">The message.</param>
/// <param name="To">Whom it is for; null for a channel.</param>
/// <param name="Voice">The reader's language.</param>
/// <param name="Zone">The reader's zone.</param>
/// <param name="Now">The moment.</param>
public sealed record Scene(AppDb Db, Delivery Delivery, Caller? To, Voice Voice, TimeZoneInfo Zone, DateTimeOffset Now)
{
    public DateOnly Today => Clock(Now).Day;

    /// <summary>A moment on the reader's clock.</summary>
    public LocalTime Clock(DateTimeOffset at)
    {
        var local = TimeZoneInfo.ConvertTime(at, Zone).DateTime;
        return new LocalTime(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
    }
}
