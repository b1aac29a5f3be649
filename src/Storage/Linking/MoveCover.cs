using CheckinBot.Objectives.People;
using CheckinBot.Storage.Model;
using CheckinBot.Storage.Rounds;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Storage.Linking;

/// <summary>Gives to another row what one was trusted with: days away and who covers them, numbers given for somebody, who may read whom, the pace that it chose, and what it last switched.</summary>
internal static class MoveCover
{
    public static async Task<Cover> Of(AppDb db, Guid from, Guid to, CancellationToken cancel)
    {
        var leaves = await db.Leaves.Where(l => l.PersonId == from).ToListAsync(cancel);
        foreach (var leave in leaves) db.Entry(leave).Property(l => l.PersonId).CurrentValue = to;
        var delegated = await db.Leaves.Where(l => l.DelegateId == from).ToListAsync(cancel);
        foreach (var leave in delegated) leave.DelegateId = to;
        // Nobody covers their own days.
        var alone = (await db.Leaves.Where(l => l.PersonId == to || l.PersonId == from).ToListAsync(cancel)).FindAll(l => l.PersonId == l.DelegateId);
        var covers = alone.ConvertAll(l => new Cover.Day(l.Id, delegated.Contains(l), l.Accepted));
        foreach (var leave in alone) (leave.DelegateId, leave.Accepted) = (null, null);
        var standIns = await db.StandIns.Where(s => s.PersonId == from).ToListAsync(cancel);
        foreach (var standIn in standIns) db.Entry(standIn).Property(s => s.PersonId).CurrentValue = to;
        var paced = await db.KeyResults.Where(k => k.PacedById == from).ToListAsync(cancel);
        foreach (var keyResult in paced) keyResult.PacedById = to;
        var switched = await db.Organisations.SingleOrDefaultAsync(o => o.EscalationById == from, cancel);
        if (switched is not null) switched.EscalationById = to;
        var (taken, given) = await Grants(db, from, to, cancel);
        return new Cover
        {
            Leaves = leaves.ConvertAll(l => l.Id), Delegated = delegated.FindAll(l => !alone.Contains(l)).ConvertAll(l => l.Id), Alone = covers,
            Escalation = switched is not null, StandIns = standIns.ConvertAll(s => new Cover.Number(s.KeyResultId, s.Period)), Paced = paced.ConvertAll(k => k.Id), Grants = taken, Granted = given,
        };
    }

    /// <summary>Back to the row that it came from, as far as it is still there.</summary>
    public static async Task Back(AppDb db, Guid row, Guid person, Cover what, CancellationToken cancel)
    {
        var (ids, alone) = (what.Leaves.Concat(what.Delegated).ToList(), what.Alone.ToDictionary(d => d.Leave));
        foreach (var leave in await db.Leaves.Where(l => ids.Contains(l.Id) || alone.Keys.Contains(l.Id)).ToListAsync(cancel))
        {
            if (what.Leaves.Contains(leave.Id) && leave.PersonId == person) db.Entry(leave).Property(l => l.PersonId).CurrentValue = row;
            if (what.Delegated.Contains(leave.Id) && leave.DelegateId == person) leave.DelegateId = row;
            if (alone.TryGetValue(leave.Id, out var day) && leave.DelegateId is null) (leave.DelegateId, leave.Accepted) = (day.ByRow ? row : person, day.Accepted);
        }
        foreach (var standIn in (await db.StandIns.Where(s => s.PersonId == person).ToListAsync(cancel)).Where(s => what.StandIns.Contains(new(s.KeyResultId, s.Period))))
            db.Entry(standIn).Property(s => s.PersonId).CurrentValue = row;
        foreach (var keyResult in await db.KeyResults.Where(k => k.PacedById == person && what.Paced.Contains(k.Id)).ToListAsync(cancel)) keyResult.PacedById = row;
        if (what.Escalation && await db.Organisations.SingleOrDefaultAsync(o => o.EscalationById == person, cancel) is { } switched) switched.EscalationById = row;
        db.Grants.RemoveRange((await db.Grants.Where(g => g.PersonId == person || g.ReaderId == person).ToListAsync(cancel)).Where(g => what.Granted.Contains(new(g.PersonId, g.ReaderId))));
        var people = what.Grants.SelectMany(g => new[] { g.PersonId, g.ReaderId }).Distinct().ToList();
        var there = await db.People.Where(p => people.Contains(p.Id)).Select(p => p.Id).ToListAsync(cancel);
        db.Grants.AddRange(what.Grants.Where(g => there.Contains(g.PersonId) && there.Contains(g.ReaderId))
            .Select(g => new Grant { OrganisationId = db.Tenant, PersonId = g.PersonId, ReaderId = g.ReaderId, ById = g.ById, At = g.At }));
    }

    /// <summary>A right of both rows is one, and nobody needs one to read themselves.</summary>
    private static async Task<(List<Cover.Right> Taken, List<Cover.Pair> Given)> Grants(AppDb db, Guid from, Guid to, CancellationToken cancel)
    {
        var theirs = await db.Grants.Where(g => g.PersonId == from || g.ReaderId == from).ToListAsync(cancel);
        var already = (await db.Grants.Where(g => g.PersonId == to || g.ReaderId == to).ToListAsync(cancel)).ConvertAll(g => new Cover.Pair(g.PersonId, g.ReaderId));
        var given = theirs.Select(g => (Pair: new Cover.Pair(Now(g.PersonId), Now(g.ReaderId)), Grant: g))
            .Where(g => g.Pair.PersonId != g.Pair.ReaderId && !already.Contains(g.Pair)).DistinctBy(g => g.Pair).ToList();
        db.Grants.RemoveRange(theirs);
        db.Grants.AddRange(given.Select(g => new Grant { OrganisationId = db.Tenant, PersonId = g.Pair.PersonId, ReaderId = g.Pair.ReaderId, ById = g.Grant.ById, At = g.Grant.At }));
        return (theirs.ConvertAll(g => new Cover.Right(g.PersonId, g.ReaderId, g.ById, g.At)), [.. given.Select(g => g.Pair)]);

        Guid Now(Guid person) => person == from ? to : person;
    }
}
