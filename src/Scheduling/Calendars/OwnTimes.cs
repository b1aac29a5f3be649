using CheckinBot.Objectives.Calendars;
using CheckinBot.Objectives.People;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Scheduling.Calendars;

/// <summary>The own time of people as it is stored: what they, their teams and their organisation have said, with holidays, leave and pauses.</summary>
public static class OwnTimes
{
    /// <param name="db">The data, of one organisation or of all.</param>
    /// <param name="people">Whose; <see cref="Guid.Empty"/> and those who are gone are left out.</param>
    /// <param name="first">The team that is listened to before their others; null takes them by name.</param>
    /// <param name="cancel">Ends the work.</param>
    public static async Task<Dictionary<Guid, OwnTime>> Of(AppDb db, IEnumerable<Guid> people, Team? first, CancellationToken cancel) =>
        (await Read(db, people, cancel)).ToDictionary(p => p.Key, p => p.Value(first));

    /// <summary>The same of leads of many teams, who listen to another one first in each: it is told by that team.</summary>
    internal static async Task<Dictionary<Guid, Func<Team?, OwnTime>>> Read(AppDb db, IEnumerable<Guid> people, CancellationToken cancel)
    {
        var ids = people.Where(p => p != Guid.Empty).Distinct().ToList();
        if (ids.Count == 0) return [];
        var known = await db.People.IgnoreQueryFilters().AsNoTracking().Where(p => ids.Contains(p.Id)).ToListAsync(cancel);
        var organisations = await Organisations(db, known.Select(p => p.OrganisationId), cancel);
        var teams = (await (from m in db.Memberships.IgnoreQueryFilters()
                            join t in db.Teams.IgnoreQueryFilters() on m.TeamId equals t.Id
                            where ids.Contains(m.PersonId)
                            orderby t.Name
                            select new { m.PersonId, Team = t }).AsNoTracking().ToListAsync(cancel)).ToLookup(x => x.PersonId, x => x.Team);
        var leaves = (await db.Leaves.IgnoreQueryFilters().AsNoTracking().Where(l => ids.Contains(l.PersonId)).ToListAsync(cancel)).ToLookup(l => l.PersonId, l => new DaySpan(l.From, l.Until));
        return known.ToDictionary(p => p.Id, p => (Func<Team?, OwnTime>)(first =>
        {
            var theirs = first is null ? teams[p.Id] : teams[p.Id].OrderBy(t => t.Id != first.Id);
            return Of(p, [.. theirs], organisations[p.OrganisationId]) with { Leaves = [.. leaves[p.Id]] };
        }));
    }

    /// <summary>The time of the channels of organisations, by organisation: at any hour of any day, except while all of it pauses.</summary>
    public static async Task<Dictionary<Guid, OwnTime>> OfChannels(AppDb db, IEnumerable<Guid> organisations, CancellationToken cancel) =>
        (await Organisations(db, organisations, cancel)).ToDictionary(o => o.Key, o => new OwnTime(TimeZoneInfo.FindSystemTimeZoneById(o.Value.Organisation.Zone))
        {
            Works = EveryDay, Hours = new Hours(TimeOnly.MinValue, TimeOnly.MaxValue), Pauses = o.Value.Pauses,
        });

    private const Weekdays EveryDay = Weekdays.MondayToFriday | Weekdays.Saturday | Weekdays.Sunday;

    private static OwnTime Of(Person person, IReadOnlyList<Team> teams, OrganisationTime at)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(person.OwnZone ?? teams.FirstOrDefault(t => t.Zone is not null)?.Zone ?? at.Organisation.Zone);
        var (country, region) = ResolveTime.Home(person, teams, at.Organisation);
        return ResolveTime.Of(person, teams, at.Organisation, zone) with { Holidays = at.Free(country, region), Pauses = at.Pauses };
    }

    internal static async Task<Dictionary<Guid, OrganisationTime>> Organisations(AppDb db, IEnumerable<Guid> organisations, CancellationToken cancel)
    {
        var ids = organisations.Distinct().ToList();
        var known = await db.Organisations.IgnoreQueryFilters().AsNoTracking().Where(o => ids.Contains(o.Id)).ToListAsync(cancel);
        var pauses = (await db.Pauses.IgnoreQueryFilters().AsNoTracking().Where(p => ids.Contains(p.OrganisationId)).ToListAsync(cancel))
            .ToLookup(p => p.OrganisationId, p => new DaySpan(p.From, p.Until));
        var own = (await db.OwnHolidays.IgnoreQueryFilters().AsNoTracking().Where(h => ids.Contains(h.OrganisationId)).ToListAsync(cancel)).ToLookup(h => h.OrganisationId);
        return known.ToDictionary(o => o.Id, o => new OrganisationTime(o, [.. pauses[o.Id]], [.. own[o.Id]]));
    }
}
