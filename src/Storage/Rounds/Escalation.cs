using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Rhythm;
using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Storage.Rounds;

/// <summary>
/// Named escalation, where an organisation has switched it on: what has no news two questions running is named, with its owner, to whoever leads
/// the team above. Nobody learns of it before those whom it concerns: the team's lead has read in their own message that the number did not come,
/// and the owner, on the card that asked again, that the next miss is named.
/// </summary>
public static class Escalation
{
    /// <summary>A round that ended longer ago was told of before.</summary>
    private static readonly TimeSpan StillNew = TimeSpan.FromDays(10);

    private static readonly DeliveryKind[] Cards = [DeliveryKind.Prompt, DeliveryKind.Reminder, DeliveryKind.Again];

    /// <summary>Whom it is named to; null where nobody leads the team, or the one above, or the same person both.</summary>
    public static Guid? Above(Team team, IEnumerable<Team> all) =>
        team.LeadId is { } lead && team.ParentId is { } parent && all.FirstOrDefault(t => t.Id == parent)?.LeadId is { } above && above != lead ? above : null;

    /// <summary>Which of them are named if they stay without an answer: asked about once before in vain, as the team's lead has read by then.</summary>
    /// <param name="db">The organisation's data.</param>
    /// <param name="team">Whose they are.</param>
    /// <param name="open">Key results without an answer for that week.</param>
    /// <param name="week">The week.</param>
    /// <param name="at">As things stood then.</param>
    /// <param name="cancel">Ends the work.</param>
    public static async Task<List<Standing>> Looming(AppDb db, Team team, IEnumerable<Standing> open, Period week, DateTimeOffset at, CancellationToken cancel)
    {
        var missed = open.Where(s => !s.Objective.Private).Select(s => (Standing: s, Before: Asking.AskedBefore(week, s.KeyResult, s.Cadence)))
            .Where(x => x.Before is { } before && Asked.IsOpen(before, x.Standing)).Select(x => (x.Standing, Before: x.Before!.Value.ToString())).ToList();
        if (missed.Count == 0) return [];
        var (ids, owners, weeks) = (missed.Select(m => m.Standing.KeyResult.Id).ToList(), missed.Select(m => m.Standing.KeyResult.OwnerId).ToList(), missed.Select(m => m.Before).ToList());
        var exempt = (await db.Exemptions.Where(e => ids.Contains(e.KeyResultId)).Select(e => new { e.KeyResultId, e.Period }).ToListAsync(cancel)).Select(e => (e.KeyResultId, e.Period)).ToHashSet();
        var asked = (await db.Deliveries.Where(d => owners.Contains(d.PersonId) && weeks.Contains(d.Period) && Cards.Contains(d.Kind) && d.State == DeliveryState.Sent)
            .Select(d => new { d.PersonId, d.Period }).ToListAsync(cancel)).Select(d => (d.PersonId, d.Period)).ToHashSet();
        var subject = team.Id.ToString();
        var told = (await db.Deliveries.Where(d => d.PersonId == team.LeadId && d.Kind == DeliveryKind.Gaps && d.Subject == subject && d.State == DeliveryState.Sent && d.SentAt <= at)
            .Select(d => d.Period).ToListAsync(cancel)).Select(Period.Parse).Where(p => p.Start < week.Start).ToList();
        bool LeadHasRead(Standing s) => told.Any(p => Asking.Asks(p, s.KeyResult, s.Cadence) && Asked.IsOpen(p, s) && !exempt.Contains((s.KeyResult.Id, p.ToString())));
        return [.. missed.Where(m => m.Standing.KeyResult is var k && asked.Contains((k.OwnerId, m.Before)) && !exempt.Contains((k.Id, m.Before))
            && (k.OwnerId == team.LeadId || LeadHasRead(m.Standing))).Select(m => m.Standing)];
    }

    /// <summary>What is named to the lead of a team, of the teams directly under it, as their last rounds ended.</summary>
    /// <param name="db">The organisation's data.</param>
    /// <param name="organisation">It.</param>
    /// <param name="above">The team whose lead reads it.</param>
    /// <param name="now">The moment.</param>
    /// <param name="day">The reader's day.</param>
    /// <param name="cancel">Ends the work.</param>
    public static async Task<List<Named>> To(AppDb db, Organisation organisation, Team above, DateTimeOffset now, DateOnly day, CancellationToken cancel)
    {
        var named = new List<Named>();
        if (organisation.EscalatesSince is not { } since || above.LeadId is not { } reader) return named;
        foreach (var team in await db.Teams.Where(t => t.ParentId == above.Id && t.LeadId != null && t.LeadId != reader).OrderBy(t => t.Name).ToListAsync(cancel))
        {
            // Of a protected team nobody else learns of a key result by its name.
            if (organisation.VisibilityOf(team) == Visibility.Protected) continue;
            var from = now - StillNew;
            if (await db.Rounds.Where(r => r.TeamId == team.Id && r.ClosedAt > from && r.ClosedAt <= now)
                .OrderByDescending(r => r.ClosedAt).Select(r => r.Period).FirstOrDefaultAsync(cancel) is not { } period) continue;
            var week = Period.Parse(period);
            var silent = await Silence.Of(db, (await Board.Of(db, team.Id, day, week.Start, cancel)).Where(s => s.KeyResult.OwnerId != reader), week, cancel);
            foreach (var standing in await Warned(db, team, silent, week, since, cancel))
            {
                var before = Asking.AskedBefore(week, standing.KeyResult, standing.Cadence)!.Value;
                named.Add(new Named(team, standing, (await Warned(db, team, [standing], before, since, cancel)).Count == 0));
            }
        }
        return named;
    }

    /// <summary>Those of them whose owner had read that this miss is named.</summary>
    private static async Task<List<Standing>> Warned(AppDb db, Team team, IReadOnlyCollection<Standing> silent, Period week, DateTimeOffset since, CancellationToken cancel)
    {
        var (period, owners) = (week.ToString(), silent.Select(s => s.KeyResult.OwnerId).ToList());
        var cards = (await db.Deliveries.Where(d => owners.Contains(d.PersonId) && d.Period == period && Cards.Contains(d.Kind) && d.State == DeliveryState.Sent && d.SentAt >= since)
            .Select(d => new { d.PersonId, d.SentAt }).ToListAsync(cancel)).GroupBy(d => d.PersonId).ToDictionary(d => d.Key, d => d.Max(x => x.SentAt)!.Value);
        var warned = new List<Standing>();
        foreach (var theirs in silent.Where(s => cards.ContainsKey(s.KeyResult.OwnerId)).GroupBy(s => cards[s.KeyResult.OwnerId]))
            warned.AddRange(await Looming(db, team, theirs, week, theirs.Key, cancel));
        return warned;
    }
}

/// <summary>One key result that is named to the lead above.</summary>
/// <param name="Team">Whose it is.</param>
/// <param name="Standing">Where it stands.</param>
/// <param name="New">Whether the round before did not name it.</param>
public sealed record Named(Team Team, Standing Standing, bool New);
