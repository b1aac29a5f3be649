using CheckinBot.Objectives.Rhythm;
using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Checkins;

/// <summary>Whoever was not reminded, because they had had much already, reads so on the next card that asks them: else they would take the silence for an oversight.</summary>
internal static class SparedNudges
{
    /// <summary>A check-in from before is nobody's news any more.</summary>
    private static readonly TimeSpan StillNews = TimeSpan.FromDays(35);

    /// <returns>By prompt, the period asked about before it; who answered in time, or was reminded, is left out.</returns>
    public static async Task<IReadOnlyDictionary<Guid, Period>> Of(AppDb db, IReadOnlyCollection<Delivery> cards, CancellationToken cancel)
    {
        var prompts = cards.Where(c => c is { Kind: DeliveryKind.Prompt, SettledBy: null }).ToList();
        var spared = new Dictionary<Guid, Period>();
        if (prompts.Count == 0) return spared;
        var (people, since) = (prompts.Select(p => p.PersonId).Distinct().ToArray(), prompts.Min(p => p.CreatedAt) - StillNews);
        var nudges = (await db.Deliveries
            .Where(d => people.Contains(d.PersonId) && d.Kind == DeliveryKind.Reminder
                && d.State == DeliveryState.Dropped && d.Reason == Folded.Reason && d.CreatedAt > since)
            .Select(d => new { d.PersonId, d.Period }).ToListAsync(cancel)).ToHashSet();
        if (nudges.Count == 0) return spared;
        var theirs = nudges.Select(n => n.PersonId).Distinct().ToArray();
        var asked = (await db.Deliveries.AsNoTracking().Where(d => theirs.Contains(d.PersonId) && d.Kind == DeliveryKind.Prompt && d.State == DeliveryState.Sent && d.CreatedAt > since)
            .ToListAsync(cancel)).ToLookup(d => d.PersonId);
        foreach (var prompt in prompts)
            if (asked[prompt.PersonId].Where(a => a.CreatedAt < prompt.CreatedAt).MaxBy(a => a.CreatedAt) is { SettledBy: null } before && nudges.Contains(new { before.PersonId, before.Period }))
                spared[prompt.Id] = Period.Parse(before.Period);
        return spared;
    }
}
