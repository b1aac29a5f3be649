using System.Collections.Concurrent;
using CheckinBot.Objectives.Calendars;
using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Plan;
using CheckinBot.Storage.Rounds;

namespace CheckinBot.Storage.Structures;

/// <summary>
/// How an organisation is built: itself, its teams by name, its cycles and the days on which its teams work. Every turn asks for it and it changes seldom, so all turns read the
/// same one. Whoever changes a team, or wants to know whether it was judged, asks the database for the row.
/// </summary>
public sealed class Structure
{
    private readonly Dictionary<Guid, Team> byId;
    private readonly ILookup<Guid?, Team> byLead;
    private readonly Lazy<TeamTree> tree;

    private readonly IReadOnlyList<OwnHoliday> own;
    private readonly PublicHolidays holidays;
    private readonly ConcurrentDictionary<(Weekdays, string?, string?), WorkCalendar> calendars = [];

    internal Structure(Organisation organisation, IReadOnlyList<Team> teams, IReadOnlyList<Cycle> cycles, IReadOnlyList<OwnHoliday> own, PublicHolidays holidays)
    {
        (Organisation, Teams, Cycles) = (organisation, teams, cycles);
        (this.own, this.holidays) = (own, holidays);
        byId = teams.ToDictionary(t => t.Id);
        byLead = teams.ToLookup(t => t.LeadId);
        tree = new(() => new TeamTree(teams));
    }

    public Organisation Organisation { get; }
    public IReadOnlyList<Team> Teams { get; }
    public IReadOnlyList<Cycle> Cycles { get; }

    /// <summary>Which team is under which.</summary>
    public TeamTree Tree => tree.Value;

    public Team? Team(Guid id) => byId.GetValueOrDefault(id);

    /// <summary>Those of them that are its own, by name.</summary>
    public IEnumerable<Team> Among(IEnumerable<Guid> ids) =>
        ids.Distinct().Select(Team).OfType<Team>().OrderBy(t => t.Name, StringComparer.Ordinal).ThenBy(t => t.Id);

    public IEnumerable<Team> LedBy(Guid person) => byLead[person];

    /// <summary>The days on which that team works; those of the organisation where there is no such team.</summary>
    public WorkCalendar Works(Guid team)
    {
        var of = Team(team);
        var (country, region) = of?.Country is null ? (Organisation.Country, Organisation.Region) : (of.Country, of.Region);
        // Teams of one place share theirs.
        return calendars.GetOrAdd((of?.WorkingDays ?? Organisation.WorkingDays ?? Weekdays.MondayToFriday, country, region),
            at => new WorkCalendar(at.Item1, holidays(at.Item2, at.Item3).Concat(own.Where(h => h.FreeIn(at.Item2, at.Item3)).Select(h => h.Day))));
    }

    /// <summary>The shortest cycle that holds the day: the quarter rather than the year round it.</summary>
    public Cycle? CycleOn(DateOnly day) => Cycles.Where(c => c.Holds(day)).MinBy(c => c.End.DayNumber - c.Start.DayNumber);
}
