using CheckinBot.Objectives.People;

namespace CheckinBot.Objectives.Calendars;

/// <summary>What a person's time is: as they have said, else one of their teams, else the organisation; each thing for itself.</summary>
public static class ResolveTime
{
    /// <param name="person">Whose.</param>
    /// <param name="teams">Theirs, in the order in which they are listened to.</param>
    /// <param name="organisation">Theirs.</param>
    /// <param name="zone">Where they live.</param>
    public static OwnTime Of(Person person, IEnumerable<Team> teams, Organisation organisation, TimeZoneInfo zone) =>
        Said(zone, [person, .. teams, organisation]) with
        {
            OwnHour = person.OwnHour, AskDay = person.AskDay, AskHour = person.OwnHour ?? teams.Select(t => t.AskHour).FirstOrDefault(h => h is not null) ?? organisation.AskHour,
        };

    /// <summary>The days on which a team works, as it or its organisation has said: its rhythm is counted in them.</summary>
    public static Weekdays Works(Team team, Organisation organisation) => team.WorkingDays ?? organisation.WorkingDays ?? Weekdays.MondayToFriday;

    /// <summary>A team's own time, for what is said to all of it at once.</summary>
    public static OwnTime Of(Team team, Organisation organisation, TimeZoneInfo zone) => Said(zone, [team, organisation]);

    /// <summary>Whose holidays count for them. A region is that of whoever names the country: another country's would mean nothing.</summary>
    public static (string? Country, string? Region) Home(Person person, IEnumerable<Team> teams, Organisation organisation)
    {
        IReadOnlyList<IWorkTimes> said = [person, .. teams, organisation];
        return said.FirstOrDefault(s => s.Country is not null) is { } home ? (home.Country, home.Region) : (null, null);
    }

    /// <summary>Whose holidays move a team's meeting.</summary>
    public static (string? Country, string? Region) Home(Team team, Organisation organisation) =>
        team.Country is not null ? (team.Country, team.Region) : (organisation.Country, organisation.Region);

    private static OwnTime Said(TimeZoneInfo zone, IReadOnlyList<IWorkTimes> said) => new(zone)
    {
        Works = said.Select(s => s.WorkingDays).FirstOrDefault(d => d is not null) ?? Weekdays.MondayToFriday,
        Hours = said.Where(s => s is { HoursFrom: not null, HoursUntil: not null }).Select(s => (Hours?)new Hours(s.HoursFrom!.Value, s.HoursUntil!.Value)).FirstOrDefault()
            ?? Hours.Office,
    };
}
