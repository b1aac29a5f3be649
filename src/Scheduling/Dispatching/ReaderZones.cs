using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Scheduling.Dispatching;

/// <summary>Where people live: their own zone, else their team's, else the organisation's. A channel has none: it is posted to at the team's hour.</summary>
internal static class ReaderZones
{
    public static async Task<Dictionary<Guid, TimeZoneInfo>> Of(AppDb db, IEnumerable<Guid> people, CancellationToken cancel)
    {
        var ids = people.Where(p => p != Guid.Empty).Distinct().ToList();
        if (ids.Count == 0) return [];
        var rows = await (from p in db.People.IgnoreQueryFilters()
                          join o in db.Organisations.IgnoreQueryFilters() on p.OrganisationId equals o.Id
                          where ids.Contains(p.Id)
                          select new
                          {
                              p.Id,
                              Zone = p.Zone ?? p.SeenZone ?? (from m in db.Memberships.IgnoreQueryFilters()
                                                join t in db.Teams.IgnoreQueryFilters() on m.TeamId equals t.Id
                                                where m.PersonId == p.Id && t.Zone != null
                                                orderby t.Name
                                                select t.Zone).FirstOrDefault() ?? o.Zone,
                          }).ToListAsync(cancel);
        return rows.ToDictionary(r => r.Id, r => TimeZoneInfo.FindSystemTimeZoneById(r.Zone));
    }
}
