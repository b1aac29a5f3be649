using CheckinBot.Objectives;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Rhythm;
using CheckinBot.Storage.Model;
using CheckinBot.Storage.Rounds;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Scheduling.Rounds;

/// <summary>Judges all key results of a team: opens an episode where a drift begins, closes it where it ends.</summary>
public sealed class Sweep(TimeProvider clock)
{
    /// <param name="Board">What was judged.</param>
    /// <param name="News">Whether the lead has anything to be told.</param>
    /// <param name="First">Whether the team was judged for the first time; then nothing found is an alert.</param>
    public readonly record struct Found(IReadOnlyList<Standing> Board, bool News, bool First);

    /// <param name="db">The organisation's data, in a transaction.</param>
    /// <param name="hand">The team.</param>
    /// <param name="period">The period of the round that closes, such as <c>W2026-47</c>.</param>
    /// <param name="day">The team's day.</param>
    /// <param name="cancel">Ends the work.</param>
    public async Task<Found> Of(AppDb db, TeamAtHand hand, string period, DateOnly day, CancellationToken cancel)
    {
        var first = hand.Team.FirstSweptAt is null;
        var board = await Board.Of(db, hand.Team.Id, day, Period.Parse(period).Start, cancel);
        // A team without key results has not begun: what it is given later was there before we looked, too.
        if (board.Count > 0) hand.Team.FirstSweptAt ??= clock.GetUtcNow();
        var open = await db.Episodes.Where(e => e.TeamId == hand.Team.Id && e.ClosedOn == null).ToListAsync(cancel);
        var news = false;
        foreach (var standing in board)
        {
            var episode = open.FirstOrDefault(e => e.KeyResultId == standing.KeyResult.Id);
            if (standing.Judgement.Drifting && episode is null)
            {
                var muted = await db.Episodes.Where(e => e.KeyResultId == standing.KeyResult.Id && e.MutedUntil >= day)
                    .OrderByDescending(e => e.OpenedOn).FirstOrDefaultAsync(cancel);
                db.Episodes.Add(new Episode
                {
                    Id = Ids.New(clock), OrganisationId = db.Tenant, KeyResultId = standing.KeyResult.Id, TeamId = hand.Team.Id, Period = period,
                    OpenedOn = day, Silent = first || muted is not null, MutedUntil = muted?.MutedUntil, MuteReason = muted?.MuteReason, MutedById = muted?.MutedById,
                });
                // Who carries the key result and leads the team has read it in the receipt already; a mute outlives a short recovery.
                news |= standing.KeyResult.OwnerId != hand.Team.LeadId && muted is null;
            }
            else if (!standing.Judgement.Drifting && episode is not null)
            {
                episode.ClosedOn = day;
            }
        }
        var judged = board.Select(s => s.KeyResult.Id).ToHashSet();
        foreach (var ended in open.Where(e => !judged.Contains(e.KeyResultId))) ended.ClosedOn = day;
        return new Found(board, first ? board.Count > 0 : news, first);
    }
}
