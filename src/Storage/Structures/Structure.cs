using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Storage.Structures;

/// <summary>
/// How an organisation is built: itself, its teams by name and its cycles. Every turn asks for it and it changes seldom, so all turns read the
/// same one. Whoever changes a team asks the database for the row.
/// </summary>
public sealed class Structure
{
    private readonly Dictionary<Guid, Team> byId;
    private readonly ILookup<Guid?, Team> byLead;

    internal Structure(Organisation organisation, IReadOnlyList<Team> teams, IReadOnlyList<Cycle> cycles)
    {
        (Organisation, Teams, Cycles) = (organisation, teams, cycles);
        byId = teams.ToDictionary(t => t.Id);
        byLead = teams.ToLookup(t => t.LeadId);
    }

    public Organisation Organisation { get; }
    public IReadOnlyList<Team> Teams { get; }
    public IReadOnlyList<Cycle> Cycles { get; }

    public Team? Team(Guid id) => byId.GetValueOrDefault(id);

    /// <summary>Those of them that are its own, by name.</summary>
    public IEnumerable<Team> Among(IEnumerable<Guid> ids) =>
        ids.Distinct().Select(Team).OfType<Team>().OrderBy(t => t.Name, StringComparer.Ordinal).ThenBy(t => t.Id);

    public IEnumerable<Team> LedBy(Guid person) => byLead[person];

    /// <summary>The shortest cycle that holds the day: the quarter rather than the year round it.</summary>
    public Cycle? CycleOn(DateOnly day) => Cycles.Where(c => c.Holds(day)).MinBy(c => c.End.DayNumber - c.Start.DayNumber);
}
