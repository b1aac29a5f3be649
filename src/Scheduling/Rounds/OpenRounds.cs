using CheckinBot.Storage.Model;
using CheckinBot.Storage.Rounds;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Scheduling.Rounds;

/// <summary>The rounds under way of the teams of a person, or of all.</summary>
internal static class OpenRounds
{
    /// <param name="db">The organisation's data.</param>
    /// <param name="person">Whose teams'; null: all.</param>
    /// <param name="now">The moment.</param>
    /// <param name="cancel">Ends the work.</param>
    public static async Task<List<(TeamAtHand Hand, Round Round)>> Of(AppDb db, Guid? person, DateTimeOffset now, CancellationToken cancel)
    {
        var rounds = await db.Rounds.Where(r => r.ClosedAt == null && r.ClosesAt > now
            && (person == null || db.Memberships.Any(m => m.TeamId == r.TeamId && m.PersonId == person))).OrderBy(r => r.ClosesAt).ToListAsync(cancel);
        var hands = (await TeamAtHand.Find(db, [.. rounds.Select(r => r.TeamId).Distinct()], DateOnly.FromDateTime(now.DateTime), cancel)).ToDictionary(h => h.Team.Id);
        return [.. rounds.Where(r => hands.ContainsKey(r.TeamId)).Select(r => (hands[r.TeamId], r))];
    }
}
