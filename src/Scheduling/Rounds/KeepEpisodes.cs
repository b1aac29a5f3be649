using CheckinBot.Objectives;
using CheckinBot.Objectives.Drift;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Scheduling.Rounds;

/// <summary>Opens an episode where a drift begins, and closes it where it ends.</summary>
internal sealed class KeepEpisodes
{
    private readonly AppDb db;
    private readonly TimeProvider clock;
    private readonly Dictionary<Guid, Episode> open;
    private readonly ILookup<Guid, Episode> muted;

    private KeepEpisodes(AppDb db, TimeProvider clock, IEnumerable<Episode> episodes, DateOnly day)
    {
        var all = episodes.ToList();
        (this.db, this.clock) = (db, clock);
        open = all.Where(e => e.ClosedOn is null).GroupBy(e => e.KeyResultId).ToDictionary(g => g.Key, g => g.MaxBy(e => e.OpenedOn)!);
        muted = all.Where(e => e.MutedUntil >= day).ToLookup(e => e.KeyResultId);
    }

    /// <param name="db">The organisation's data.</param>
    /// <param name="clock">The service's.</param>
    /// <param name="keyResults">Those that are looked at.</param>
    /// <param name="day">Mutes that ended before it count no more.</param>
    /// <param name="cancel">Ends the work.</param>
    public static async Task<KeepEpisodes> Of(AppDb db, TimeProvider clock, IReadOnlyCollection<Guid> keyResults, DateOnly day, CancellationToken cancel) =>
        new(db, clock, await db.Episodes.Where(e => keyResults.Contains(e.KeyResultId) && (e.ClosedOn == null || e.MutedUntil >= day)).ToListAsync(cancel), day);

    public Episode? At(Guid keyResult) => open.GetValueOrDefault(keyResult);

    /// <summary>Whether it begins or ends with that.</summary>
    public bool Changes(Standing standing) => standing.Judgement.Drifting != open.ContainsKey(standing.KeyResult.Id);

    /// <returns>The episode that begins; null where none does. A mute outlives a short recovery.</returns>
    public Episode? Take(Standing standing, Guid team, string period, bool silent)
    {
        if (!Changes(standing)) return null;
        if (!standing.Judgement.Drifting)
        {
            open[standing.KeyResult.Id].ClosedOn = standing.Day;
            return null;
        }
        var mute = muted[standing.KeyResult.Id].MaxBy(e => e.OpenedOn);
        var begins = new Episode
        {
            Id = Ids.New(clock), OrganisationId = db.Tenant, KeyResultId = standing.KeyResult.Id, TeamId = team, Period = period, OpenedOn = standing.Day, FoundAs = standing.Verdict,
            Silent = silent || mute is not null, MutedUntil = mute?.MutedUntil, MuteReason = mute?.MuteReason, MutedById = mute?.MutedById,
        };
        db.Episodes.Add(begins);
        return begins;
    }
}
