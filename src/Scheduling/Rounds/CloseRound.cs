using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Rhythm;
using CheckinBot.Storage;
using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Model;
using CheckinBot.Storage.Rounds;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Scheduling.Rounds;

/// <summary>Ends a team's round: judges its key results, posts the summary, and tells the lead what is new.</summary>
public sealed class CloseRound(Database database, Sweep sweep, SmallestGroup smallest, Wake wake, TimeProvider clock)
{
    /// <summary>A summary or a lead's message later than this means nothing any more.</summary>
    private static readonly TimeSpan StillUseful = TimeSpan.FromDays(2);

    /// <summary>Who leads and is away reads on their first day back, unless the next round has its own news by then.</summary>
    private static readonly TimeSpan UntilTheNext = TimeSpan.FromDays(7);

    /// <summary>
    /// Closes every round of the team whose time has come: the one that fired, and any that an outage or a moved meeting left open. Those of the
    /// teams under it that end at the same hour come first, so that its lead reads their figures of this week.
    /// </summary>
    public async Task Run(Guid organisation, Guid team, CancellationToken cancel)
    {
        foreach (var below in await database.Read(organisation, db => DueBelow(db, team, cancel), cancel)) await One(organisation, below, cancel);
        await One(organisation, team, cancel);
        wake.Now();
    }

    /// <summary>When the team's next open round is to close; null when none is open that has not come to its end.</summary>
    public Task<DateTimeOffset?> Next(Guid organisation, Guid team, CancellationToken cancel) => database.Read(organisation, async db =>
    {
        var now = clock.GetUtcNow();
        if (await TeamAtHand.Find(db, team, DateOnly.FromDateTime(now.DateTime), cancel) is not { } hand) return null;
        return (await db.Rounds.Where(r => r.TeamId == team && r.ClosedAt == null).ToListAsync(cancel)).Select(r => (DateTimeOffset?)Due(hand, r)).Where(at => at > now).Min();
    }, cancel);

    /// <summary>The deepest first.</summary>
    private async Task<IReadOnlyList<Guid>> DueBelow(AppDb db, Guid team, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var due = (await db.Rounds.Where(r => r.TeamId != team && r.ClosedAt == null && r.ClosesAt <= now).Select(r => r.TeamId).ToListAsync(cancel)).ToHashSet();
        return due.Count == 0 ? [] : [.. (await TeamTree.Of(db, cancel)).With(team).Where(due.Contains).Reverse()];
    }

    private Task One(Guid organisation, Guid team, CancellationToken cancel) => database.Write(organisation, async db =>
    {
        var now = clock.GetUtcNow();
        if (await TeamAtHand.Find(db, team, DateOnly.FromDateTime(now.DateTime), cancel) is not { } hand) return;
        foreach (var round in await db.Rounds.Where(r => r.TeamId == team && r.ClosedAt == null).OrderBy(r => r.ClosesAt).ToListAsync(cancel))
            if (Due(hand, round) is var at && at <= now) await Close(db, hand, round, at, now, cancel);
    }, cancel);

    /// <summary>When it was to close; earlier, when the meeting has been moved forward since it opened.</summary>
    internal static DateTimeOffset Due(TeamAtHand hand, Round round)
    {
        var moved = hand.PlanOf(Period.Parse(round.Period)).ClosesAtIn(hand.Zone);
        return round.OpenedAt < moved && moved < round.ClosesAt ? moved : round.ClosesAt;
    }

    private async Task Close(AppDb db, TeamAtHand hand, Round round, DateTimeOffset due, DateTimeOffset now, CancellationToken cancel)
    {
        var day = WallClock.Day(hand.Zone, due);
        var team = hand.Team.Id.ToString();
        round.ClosedAt = now;
        var found = await sweep.Of(db, hand, round.Period, day, now - due > StillUseful, cancel);
        round.Tally = await Counted(db, found.Board, round, cancel);
        if (hand.Team.Channel is not null && found.Board.Count > 0)
            await LedgerRows.Add(db, clock, Guid.Empty, DeliveryKind.Summary, team, round.Period, due, due + StillUseful, cancel);
        if (!hand.IsProtected && await hand.Lead(db, day, cancel) is { } lead && (found.News || await FellSilent(db, found, lead, round, cancel)
            || (await Folded.For(db, lead.Id, hand.Team.Id, now, cancel)).Count > 0
            || (await Escalation.To(db, hand.Organisation, hand.Team, now, day, cancel)).Any(n => n.New) || await GotWorseBelow(db, hand.Team.Id, lead.Id, now, cancel)))
        {
            // After an outage of days an alarm would be stale, and none at all would leave the lead in the dark: they read where things stand.
            var outage = now - due > StillUseful;
            var at = (await hand.OwnTimeOf(db, lead, cancel)).Soonest(outage ? now : due, (outage ? now : due) + UntilTheNext);
            var kind = (found.First && found.Board.Count > 0) || outage ? DeliveryKind.Start : DeliveryKind.Gaps;
            await LedgerRows.AddOrDrop(db, clock, lead.Id, kind, team, round.Period, at, (at.At ?? now) + StillUseful, cancel);
        }
        await Retire(db, hand, round.Period, cancel);
    }

    /// <summary>What a lead carries themselves they know.</summary>
    private static async Task<bool> FellSilent(AppDb db, Sweep.Found found, Person lead, Round round, CancellationToken cancel)
    {
        var week = Period.Parse(round.Period);
        return await Silence.IsNew(db, await Silence.Of(db, found.Board.Where(s => s.KeyResult.OwnerId != lead.Id), week, cancel), week, cancel);
    }

    /// <summary>What the leads above read of it: what is private is not counted.</summary>
    private static async Task<Tally> Counted(AppDb db, IEnumerable<Standing> board, Round round, CancellationToken cancel)
    {
        var open = board.Where(s => !s.Objective.Private).ToList();
        return Tally.Of(open, (await Silence.Of(db, open, Period.Parse(round.Period), cancel)).Count);
    }

    /// <summary>Figures of other teams ride along with a lead's own news. Alone they come when they got worse since the last round, and where the lead has not had much.</summary>
    private async Task<bool> GotWorseBelow(AppDb db, Guid team, Guid lead, DateTimeOffset now, CancellationToken cancel)
    {
        var below = await TeamsBelow.Of(db, team, lead, now, smallest, cancel);
        if (!below.Any || await Budget.IsSpent(db, lead, now, cancel)) return false;
        var before = await db.Rounds.Where(r => r.TeamId == team && r.ClosedAt < now).MaxAsync(r => r.ClosedAt, cancel);
        return below.IsWorseThan(before is { } last ? await TeamsBelow.Of(db, team, lead, last, smallest, cancel) : TeamsBelow.None);
    }

    /// <summary>Cards that nobody answered say that the round is closed, and receipts lose their buttons.</summary>
    private static async Task Retire(AppDb db, TeamAtHand hand, string period, CancellationToken cancel)
    {
        var people = hand.Members.Select(p => p.Id).ToList();
        foreach (var card in await db.Deliveries.Where(d => people.Contains(d.PersonId) && d.Period == period && d.State == DeliveryState.Sent
            && (d.Kind == DeliveryKind.Prompt || d.Kind == DeliveryKind.Reminder || d.Kind == DeliveryKind.Again)).ToListAsync(cancel)) card.Redraw();
    }
}
