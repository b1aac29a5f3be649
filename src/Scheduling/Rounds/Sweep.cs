using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Drift.Alerts;
using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Rhythm;
using CheckinBot.Storage.Model;
using CheckinBot.Storage.Rounds;
using CheckinBot.Storage.Sweeping;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Scheduling.Rounds;

/// <summary>Judges all key results of a team: opens an episode where a drift begins, closes it where it ends, and tells again of what got worse or lies about.</summary>
public sealed class Sweep(TimeProvider clock)
{
    /// <param name="Board">What was judged.</param>
    /// <param name="News">Whether the lead has anything to be told.</param>
    /// <param name="First">Whether the team was judged for the first time; then nothing found is an alert.</param>
    public readonly record struct Found(IReadOnlyList<Standing> Board, bool News, bool First);

    /// <summary>What a newer rule finds was there before it looked, too.</summary>
    internal static bool IsFirst(Team team) => team.FirstSweptAt is null || team.JudgedBy != Judge.Rule;

    /// <param name="db">The organisation's data, in a transaction.</param>
    /// <param name="hand">The team.</param>
    /// <param name="period">The period of the round that closes, such as <c>W2026-47</c>.</param>
    /// <param name="day">The team's day.</param>
    /// <param name="late">Whether an outage lies between its hour and now: what is found is read as a start, not as an alert.</param>
    /// <param name="cancel">Ends the work.</param>
    public async Task<Found> Of(AppDb db, TeamAtHand hand, string period, DateOnly day, bool late, CancellationToken cancel)
    {
        var first = IsFirst(hand.Team);
        var board = await Board.Of(db, hand.Team.Id, day, Period.Parse(period).Start, cancel);
        // A team without key results has not begun: what it is given later was there before we looked, too.
        if (board.Count > 0) (hand.Team.FirstSweptAt, hand.Team.JudgedBy) = (hand.Team.FirstSweptAt ?? clock.GetUtcNow(), Judge.Rule);
        await KeepVerdicts.Of(db, [.. board.Select(StoredVerdict.Of)], cancel);
        var open = await db.Episodes.Where(e => e.TeamId == hand.Team.Id && e.ClosedOn == null).ToListAsync(cancel);
        var episodes = await KeepEpisodes.Of(db, clock, [.. board.Select(s => s.KeyResult.Id)], day, cancel);
        var told = await Told(db, open, cancel);
        var news = false;
        foreach (var standing in board)
        {
            // Who carries the key result and leads the team has read it in the receipt already.
            var carried = standing.KeyResult.OwnerId == hand.Team.LeadId;
            if (episodes.Changes(standing)) news |= episodes.Take(standing, hand.Team.Id, period, first || late) is { MutedUntil: null } && !carried;
            else if (!first && !late && !carried && episodes.At(standing.KeyResult.Id) is { } stands && WhenToTell.Again(stands, [.. told[stands.Id]], standing.Verdict, day) is { } because)
            {
                news = true;
                db.Tellings.Add(new Telling { OrganisationId = db.Tenant, EpisodeId = stands.Id, Period = period, On = day, Because = because, Verdict = standing.Verdict });
            }
        }
        var judged = board.Select(s => s.KeyResult.Id).ToHashSet();
        foreach (var ended in open.Where(e => !judged.Contains(e.KeyResultId))) ended.ClosedOn = day;
        return new Found(board, first ? board.Count > 0 : news, first);
    }

    private static async Task<ILookup<Guid, Telling>> Told(AppDb db, IEnumerable<Episode> open, CancellationToken cancel)
    {
        var ids = open.Select(e => e.Id).ToArray();
        return (ids.Length == 0 ? [] : await db.Tellings.Where(t => ids.Contains(t.EpisodeId)).ToListAsync(cancel)).ToLookup(t => t.EpisodeId);
    }
}
