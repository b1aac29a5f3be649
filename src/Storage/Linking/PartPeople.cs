using CheckinBot.Objectives.People;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Storage.Linking;

/// <summary>Undoes a link: what came by it goes back, as far as it is still there. What was answered meanwhile stays with its key results.</summary>
public static class PartPeople
{
    public static async Task Of(AppDb db, Link link, CancellationToken cancel)
    {
        var (moved, to) = (Moved.Read(link), link.ToId);
        db.Links.Remove(link);
        var addresses = await db.Addresses.Where(a => moved.Addresses.Contains(a.Id) && a.PersonId == to).ToListAsync(cancel);
        // An account that had no row is a stranger's again.
        if (link.FromId is not { } from) db.Addresses.RemoveRange(addresses);
        else await Back(db, from, to, moved, cancel);
        await db.SaveChangesAsync(cancel);
        await MoveMessages.DrawAgain(db, to, cancel);
        if (link.FromId is { } own) await MoveMessages.DrawAgain(db, own, cancel);

        async Task Back(AppDb data, Guid row, Guid person, Moved what, CancellationToken end)
        {
            foreach (var address in addresses) data.Entry(address).Property(a => a.PersonId).CurrentValue = row;
            if (await data.People.SingleOrDefaultAsync(p => p.Id == row, end) is { } again) again.LeftOn = what.LeftOn;
            if (what.Admin && await data.People.SingleOrDefaultAsync(p => p.Id == person, end) is { } admin) admin.Admin = false;
            data.Memberships.RemoveRange(await data.Memberships.Where(m => m.PersonId == person && what.Joined.Contains(m.TeamId)).ToListAsync(end));
            var teams = await data.Teams.Where(t => what.Teams.Contains(t.Id)).Select(t => t.Id).ToListAsync(end);
            data.Memberships.AddRange(teams.Select(t => new Membership { OrganisationId = data.Tenant, TeamId = t, PersonId = row }));
            foreach (var team in await data.Teams.Where(t => t.LeadId == person && what.Led.Contains(t.Id)).ToListAsync(end)) team.LeadId = row;
            foreach (var objective in await data.Objectives.Where(o => o.OwnerId == person && what.Objectives.Contains(o.Id)).ToListAsync(end)) objective.OwnerId = row;
            foreach (var keyResult in await data.KeyResults.Where(k => k.OwnerId == person && what.KeyResults.Contains(k.Id)).ToListAsync(end)) keyResult.OwnerId = row;
            await MoveCover.Back(data, row, person, what.Cover, end);
            await MoveOffers.Back(data, row, person, what, end);
            await MoveMessages.Back(data, row, person, what, end);
        }
    }
}
