using System.Collections.Frozen;
using CheckinBot.Objectives.Calendars;
using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Rhythm;
using CheckinBot.Scheduling.Calendars;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Scheduling.Rounds;

/// <summary>A team with its zone and the members it has on a day.</summary>
public sealed record TeamAtHand(Team Team, Organisation Organisation, IReadOnlyList<Person> Members)
{
    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(Team.Zone ?? Organisation.Zone);

    /// <summary>The days in which its rhythm is counted.</summary>
    public Weekdays Works => ResolveTime.Works(Team, Organisation);

    /// <summary>Public holidays where it is, and its organisation's own days.</summary>
    public IReadOnlySet<DateOnly> Holidays { get; init; } = FrozenSet<DateOnly>.Empty;

    /// <summary>The round whose prompt falls on that day; null when it asks on another weekday.</summary>
    public RoundPlan? PlanOn(DateOnly day) => RoundPlan.On(Team, day, Works, Holidays);

    /// <summary>The round of that period.</summary>
    public RoundPlan PlanOf(Period week) => RoundPlan.Of(Team, week, Works, Holidays);

    /// <summary>The last round whose prompt had come by that day.</summary>
    public RoundPlan LastPlan(DateOnly day) => RoundPlan.LastBy(Team, day, Works, Holidays);

    /// <summary>Whether its lead reads counts alone, so that no message names a key result of others.</summary>
    public bool IsProtected => Organisation.VisibilityOf(Team) == Visibility.Protected;

    /// <summary>Where a person lives: their own zone or the one their platform told, else this team's.</summary>
    public string ZoneOf(Person person) => person.OwnZone ?? Team.Zone ?? Organisation.Zone;

    public IEnumerable<Person> In(string zone) => Members.Where(p => ZoneOf(p) == zone);

    /// <summary>When that person may be written to, by the clock of <see cref="ZoneOf"/>.</summary>
    public async Task<OwnTime> OwnTimeOf(AppDb db, Person person, CancellationToken cancel) =>
        OwnTimeOf(person, (await OwnTimes.Read(db, [person.Id], cancel))[person.Id]);

    /// <summary>The same of what was read already.</summary>
    internal OwnTime OwnTimeOf(Person person, Func<Team?, OwnTime> read) => read(Team) with { Zone = TimeZoneInfo.FindSystemTimeZoneById(ZoneOf(person)) };

    /// <summary>The earliest hour at which that step may be due for one of them, so that nobody's has gone by when it is looked at.</summary>
    /// <param name="people">Some of the members.</param>
    /// <param name="usual">The usual hour.</param>
    /// <param name="own">Whether their own hour takes its place.</param>
    public TimeOnly Earliest(IEnumerable<Person> people, TimeOnly usual, bool own) => people
        .Select(p => ResolveTime.Of(p, [Team], Organisation, Zone)).Min(t => t.Hours.Fit(own ? t.AskHour ?? usual : usual));

    /// <summary>Who leads it on that day; null when nobody does.</summary>
    public async Task<Person?> Lead(AppDb db, DateOnly day, CancellationToken cancel) =>
        await db.People.SingleOrDefaultAsync(p => p.Id == Team.LeadId && (p.LeftOn == null || p.LeftOn >= day), cancel);

    /// <summary>Null when the team is gone.</summary>
    public static async Task<TeamAtHand?> Find(AppDb db, Guid team, DateOnly day, CancellationToken cancel) =>
        await Find(db, [team], day, cancel) is [var found] ? found : null;

    /// <summary>Those of the teams that are there, read at once.</summary>
    public static async Task<List<TeamAtHand>> Find(AppDb db, IReadOnlyCollection<Guid> teams, DateOnly day, CancellationToken cancel)
    {
        var found = await db.Teams.Where(t => teams.Contains(t.Id)).ToListAsync(cancel);
        if (found.Count == 0) return [];
        var members = (await (from m in db.Memberships
                              join p in db.People on m.PersonId equals p.Id
                              where teams.Contains(m.TeamId) && (p.LeftOn == null || p.LeftOn >= day)
                              orderby p.Id
                              select new { m.TeamId, Person = p }).ToListAsync(cancel)).ToLookup(m => m.TeamId, m => m.Person);
        var organisation = await db.Organisations.SingleAsync(cancel);
        var time = (await OwnTimes.Organisations(db, [organisation.Id], cancel))[organisation.Id];
        return [.. found.Select(t => new TeamAtHand(t, organisation, [.. members[t.Id]]) { Holidays = Free(t) })];

        IReadOnlySet<DateOnly> Free(Team team)
        {
            var (country, region) = ResolveTime.Home(team, organisation);
            return time.Free(country, region);
        }
    }
}
