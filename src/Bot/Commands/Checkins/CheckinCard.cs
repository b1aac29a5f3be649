using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Rhythm;
using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Model;
using CheckinBot.Storage.Rounds;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Checkins;

/// <summary>A check-in card's matter, the same for the prompt, its reminder and the card asked for again: who, which week, and what is asked.</summary>
public sealed record CheckinCard(Delivery Delivery, Period Week, IReadOnlyList<Standing> Asked)
{
    private static readonly DeliveryKind[] Kinds = [DeliveryKind.Prompt, DeliveryKind.Reminder, DeliveryKind.Again];

    /// <summary>Everything that was said of what is asked, corrected or not.</summary>
    public required Asked All { get; init; }

    /// <summary>Those of the person's teams for that week; the card is over when all of them have closed.</summary>
    public List<Round> Rounds => [.. All.Rounds(Delivery.PersonId)];

    public IEnumerable<Standing> Open => Asked.Where(s => Storage.Rounds.Asked.IsOpen(Week, s));

    /// <summary>What has a check-in for this very week.</summary>
    public IEnumerable<Standing> Answered => Asked.Where(s => s.Readings.In(Week.ToString()) is not null);

    public static bool Is(Delivery delivery) => Kinds.Contains(delivery.Kind);

    public static async Task<CheckinCard> Of(AppDb db, Delivery delivery, DateOnly day, CancellationToken cancel)
    {
        var week = Period.Parse(delivery.Period);
        return Of(delivery, week, await Storage.Rounds.Asked.Of(db, [delivery.PersonId], week, cancel), day);
    }

    public static CheckinCard Of(Delivery delivery, Period week, Asked asked, DateOnly day) => new(delivery, week, asked.By(delivery.PersonId, day)) { All = asked };

    /// <summary>All cards of that person for that week: an answer to one is an answer to all.</summary>
    public static Task<List<Delivery>> Siblings(AppDb db, Delivery delivery, CancellationToken cancel) =>
        Of(db).Where(d => d.PersonId == delivery.PersonId && d.Period == delivery.Period).ToListAsync(cancel);

    /// <summary>All messages that are such cards.</summary>
    public static IQueryable<Delivery> Of(AppDb db) => db.Deliveries.Where(d => Kinds.Contains(d.Kind));
}
