using CheckinBot.Objectives.People;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Scheduling.Rounds;

/// <summary>A team with its zone and the members it has on a day.</summary>
public sealed record TeamAtHand(Team Team, Organisation Organisation, IReadOnlyList<Person> Members)
{
    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(Team.Zone ?? Organisation.Zone);

    /// <summary>Where a person lives: their own zone or the one their platform told, else this team's.</summary>
    public string ZoneOf(Person person) => person.OwnZone ?? Team.Zone ?? Organisation.Zone;

    public IEnumerable<Person> In(string zone) => Members.Where(p => ZoneOf(p) == zone);

    /// <summary>Who leads it on that day; null when nobody does.</summary>
    public async Task<Person?> Lead(AppDb db, DateOnly day, CancellationToken cancel) =>
        await db.People.SingleOrDefaultAsync(p => p.Id == Team.LeadId && (p.LeftOn == null || p.LeftOn >= day), cancel);

    /// <summary>Null when the team is gone.</summary>
    public static async Task<TeamAtHand?> Find(AppDb db, Guid team, DateOnly day, CancellationToken cancel)
    {
        if (await db.Teams.SingleOrDefaultAsync(t => t.Id == team, cancel) is not { } found) return null;
        var members = await (from m in db.Memberships
                             join p in db.People on m.PersonId equals p.Id
                             where m.TeamId == team && (p.LeftOn == null || p.LeftOn >= day)
                             orderby p.Id
                             select p).ToListAsync(cancel);
        return new TeamAtHand(found, await db.Organisations.SingleAsync(cancel), members);
    }
}
