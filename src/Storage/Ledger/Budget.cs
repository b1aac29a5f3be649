using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Storage.Ledger;

/// <summary>
/// How many messages a person gets that they did not ask for, over all kinds. Once it is spent, what can wait is not sent on its own but told
/// in the next message that comes anyway; questions of the round and what somebody is waiting for are always sent.
/// </summary>
public static class Budget
{
    private const int ADay = 2, AWeek = 3, ALeadAWeek = 4;

    /// <summary>How a row is settled from the start that answers its own reader: they asked for it.</summary>
    public const string AskedFor = "asked";

    private static readonly DeliveryKind[] KindsAskedFor = [DeliveryKind.Again, DeliveryKind.Welcome];
    private static readonly DeliveryState[] NotSent = [DeliveryState.Dropped, DeliveryState.Failed];

    public static async Task<bool> IsSpent(AppDb db, Guid person, DateTimeOffset now, CancellationToken cancel)
    {
        var (day, week) = (now.AddDays(-1), now.AddDays(-7));
        var got = await db.Deliveries.Where(d => d.PersonId == person && !KindsAskedFor.Contains(d.Kind) && d.SettledBy != AskedFor && !NotSent.Contains(d.State)
            && (d.SentAt > week || (d.SentAt == null && d.NotBefore > week))).Select(d => new { d.SentAt, d.NotBefore }).ToListAsync(cancel);
        var aWeek = await db.Teams.AnyAsync(t => t.LeadId == person, cancel) ? ALeadAWeek : AWeek;
        return got.Count >= aWeek || got.Count(d => (d.SentAt ?? d.NotBefore) > day) >= ADay;
    }
}
