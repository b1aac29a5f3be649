using CheckinBot.Objectives.People;

namespace CheckinBot.Objectives.Rhythm;

/// <summary>How often a team's key results are asked about unless they say so themselves: as a team above has locked it, else as the team has said, else the organisation.</summary>
public static class TeamCadence
{
    /// <param name="team">Whose.</param>
    /// <param name="organisation">Its organisation.</param>
    /// <param name="byId">The organisation's teams.</param>
    /// <returns>Null where nobody has said it: the level of each objective decides.</returns>
    public static Cadence? Of(Team team, Organisation organisation, Func<Guid, Team?> byId) =>
        LockedBy(team, byId) is { } above ? above.Cadence : team.Cadence ?? organisation.Cadence;

    /// <summary>The highest team above that locks the cadence of all under it; null when none does.</summary>
    public static Team? LockedBy(Team team, Func<Guid, Team?> byId)
    {
        Team? locks = null;
        var seen = new HashSet<Guid> { team.Id };
        for (var at = team.ParentId is { } parent ? byId(parent) : null; at is not null && seen.Add(at.Id); at = at.ParentId is { } next ? byId(next) : null)
            if (at is { LocksCadence: true, Cadence: not null }) locks = at;
        return locks;
    }
}
