using CheckinBot.Objectives.People;
using CheckinBot.Storage.Addresses;
using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Storage.Linking;

/// <summary>
/// Makes one person of two rows. All that decides who is asked, where and about what moves to the row that stays; what was said stays as it
/// was said, under the name of that day. The other row stays too, as somebody who has left: it holds the name for its past.
/// </summary>
public static class JoinPeople
{
    /// <param name="db">The organisation's data, in a transaction.</param>
    /// <param name="link">Without what moved; it is added here.</param>
    /// <param name="from">The row that is somebody else.</param>
    /// <param name="to">Who it is.</param>
    /// <param name="today">The row's last day is the one before.</param>
    /// <param name="cancel">Ends the work.</param>
    public static async Task<Moved> Into(AppDb db, Link link, Person from, Person to, DateOnly today, CancellationToken cancel)
    {
        var addresses = await db.Addresses.Where(a => a.PersonId == from.Id).ToListAsync(cancel);
        foreach (var address in addresses) db.Entry(address).Property(a => a.PersonId).CurrentValue = to.Id;
        var (teams, joined) = await Memberships(db, from.Id, to.Id, cancel);
        var led = await db.Teams.Where(t => t.LeadId == from.Id).ToListAsync(cancel);
        foreach (var team in led) team.LeadId = to.Id;
        var objectives = await db.Objectives.Where(o => o.OwnerId == from.Id).ToListAsync(cancel);
        foreach (var objective in objectives) objective.OwnerId = to.Id;
        var keyResults = await db.KeyResults.Where(k => k.OwnerId == from.Id).ToListAsync(cancel);
        foreach (var keyResult in keyResults) keyResult.OwnerId = to.Id;
        var (waits, offered, hushes) = await MoveOffers.Of(db, from.Id, to.Id, cancel);
        var (messages, swapped, superseded) = await MoveMessages.Of(db, from.Id, to.Id, cancel);
        var moved = new Moved
        {
            Addresses = Ids(addresses, a => a.Id), Teams = teams, Joined = joined, Led = Ids(led, t => t.Id), Objectives = Ids(objectives, o => o.Id),
            KeyResults = Ids(keyResults, k => k.Id), Waits = waits, Offered = offered, Hushes = hushes, Messages = messages, Swapped = swapped, Superseded = superseded,
            Cover = await MoveCover.Of(db, from.Id, to.Id, cancel), Admin = from.Admin && !to.Admin, LeftOn = from.LeftOn,
        };
        to.Admin |= from.Admin;
        (to.Language, to.Zone, to.SeenZone) = (to.Language ?? from.Language, to.Zone ?? from.Zone, to.SeenZone ?? from.SeenZone);
        if (from.ActiveOn(today)) from.LeftOn = today.AddDays(-1);
        link.Moved = moved.ToString();
        db.Links.Add(link);
        await db.SaveChangesAsync(cancel);
        await MoveMessages.DrawAgain(db, to.Id, cancel);
        return moved;
    }

    private static async Task<(List<Guid> Teams, List<Guid> Joined)> Memberships(AppDb db, Guid from, Guid to, CancellationToken cancel)
    {
        var theirs = await db.Memberships.Where(m => m.PersonId == from).ToListAsync(cancel);
        var teams = theirs.ConvertAll(m => m.TeamId);
        var already = await db.Memberships.Where(m => m.PersonId == to).Select(m => m.TeamId).ToListAsync(cancel);
        var joined = teams.Except(already).ToList();
        db.Memberships.RemoveRange(theirs);
        db.Memberships.AddRange(joined.Select(t => new Membership { OrganisationId = db.Tenant, TeamId = t, PersonId = to }));
        // What a row said is not theirs this week is not theirs under the other one either.
        var exempt = await db.Exemptions.Where(e => e.PersonId == to).ToListAsync(cancel);
        foreach (var said in await db.Exemptions.Where(e => e.PersonId == from).ToListAsync(cancel))
            if (!exempt.Exists(e => e.KeyResultId == said.KeyResultId && e.Period == said.Period))
                db.Exemptions.Add(new Rounds.Exemption { OrganisationId = db.Tenant, PersonId = to, KeyResultId = said.KeyResultId, Period = said.Period, Reason = said.Reason });
        return (teams, joined);
    }

    private static List<Guid> Ids<T>(List<T> rows, Converter<T, Guid> id) => rows.ConvertAll(id);
}
