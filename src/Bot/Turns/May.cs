using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Bot.Turns;

/// <summary>
/// Who may see and do what. Under the profile <i>team</i> the members of a team and those who lead it, or a team above it, see its
/// key results; everybody else sees counts. Under <i>open</i> everybody sees them, under <i>protected</i> all see counts and only who
/// carries one sees it. A person's own page is theirs and, unless protected, their lead's. Every command asks here.
/// </summary>
public sealed class May(Caller me)
{
    public bool Lead(Team team) => Upwards(team).Any(t => t.LeadId == me.Id);

    /// <summary>Key results by their titles and figures; without it, counts alone.</summary>
    public bool SeeKeyResults(Team team) => me.Organisation.VisibilityOf(team) switch
    {
        Visibility.Open => true,
        Visibility.Team => Belongs(team),
        _ => false,
    };

    /// <summary>Whether it is theirs, by membership, lead or office.</summary>
    private bool Belongs(Team team) => me.MemberOf.Contains(team.Id) || Lead(team) || me.Person.Admin;

    private bool IsProtected(Team team) => me.Organisation.VisibilityOf(team) == Visibility.Protected;

    /// <summary>What that person carries in that team.</summary>
    public bool SeePerson(Guid person, Team inTeam) => person == me.Id || (Lead(inTeam) && !IsProtected(inTeam));

    /// <summary>The same, to whom an admin gave the right: it does not reach into a protected team.</summary>
    public bool SeeAllowed(Team inTeam) => !IsProtected(inTeam);

    /// <summary>What everybody in a team's channel may read: key results by their titles, or counts alone.</summary>
    public bool SeeInChannel(Team team) => !IsProtected(team);

    /// <summary>Set how often and when a team is asked, and who sees it.</summary>
    public bool SetTeam(Team team) => Lead(team) || me.Person.Admin;

    /// <summary>Set what holds for all, and let somebody read a person's page.</summary>
    public bool SetAll => me.Person.Admin;

    /// <param name="objective">Any objective of the organisation.</param>
    /// <param name="keyResults">Its key results: who carries one sees it, private or not.</param>
    public bool See(Objective objective, IEnumerable<KeyResult> keyResults)
    {
        var team = me.Team(objective.TeamId);
        if (team is null) return false;
        var carries = objective.OwnerId == me.Id || keyResults.Any(k => k.OwnerId == me.Id);
        return objective.Private ? carries || (team.LeadId == me.Id && !IsProtected(team)) : carries || SeeKeyResults(team);
    }

    public bool CheckIn(KeyResult keyResult) => keyResult.OwnerId == me.Id;

    /// <summary>Say who leads a team, when it meets and what it wants: whoever is in it, for everybody there reads along.</summary>
    public bool SetUp(Team team) => Belongs(team);

    /// <summary>Say what an objective serves, or what a key result of it leads and contributes to: who carries it, or leads its team.</summary>
    public bool Align(Objective objective, KeyResult? keyResult) =>
        objective.OwnerId == me.Id || keyResult?.OwnerId == me.Id || (me.Team(objective.TeamId) is { } team && Lead(team) && (!objective.Private || team.LeadId == me.Id));

    /// <summary>Say how the way of a key result is spread over its time: who carries it, or leads its team.</summary>
    public bool SetPace(Objective objective, KeyResult keyResult) =>
        keyResult.OwnerId == me.Id || (me.Team(objective.TeamId) is { } team && Lead(team) && (!objective.Private || team.LeadId == me.Id));

    /// <summary>Say how much each of those counts that stand under an objective: who carries it, or leads its team.</summary>
    public bool Weigh(Objective parent) => Align(parent, null);

    /// <summary>Say whether a key result of others may count for an objective of that team.</summary>
    public bool AcceptFor(Team team) => Lead(team) || me.Person.Admin;

    /// <summary>Grade a key result that has ended, and correct that grade: who carries it.</summary>
    public bool Grade(KeyResult keyResult) => keyResult.OwnerId == me.Id;

    /// <summary>Say that two accounts are one person's: it moves key results, so nobody says it of themselves.</summary>
    public bool Link => me.Person.Admin;

    /// <summary>Write a key result or an objective in a team: its members for themselves, who leads it or a team above it, and admins.</summary>
    public bool WriteIn(Team team) => me.MemberOf.Contains(team.Id) || WriteForOthersIn(team);

    /// <summary>The same for anybody of it.</summary>
    public bool WriteForOthersIn(Team team) => Lead(team) || me.Person.Admin;

    /// <summary>Write a key result under that objective: a team's own is open to its members, somebody's own to them and to who leads.</summary>
    public bool WriteUnder(Objective objective) =>
        me.Team(objective.TeamId) is { } team && (!objective.Private || objective.OwnerId == me.Id || team.LeadId == me.Id)
        && (WriteForOthersIn(team) || (WriteIn(team) && (objective.OwnerId is null || objective.OwnerId == me.Id || objective.OwnerId == team.LeadId)));

    /// <summary>Say when the whole organisation pauses.</summary>
    public bool PauseAll => me.Person.Admin;

    /// <summary>Say whether leads above read of silence by name.</summary>
    public bool SwitchEscalation => me.Person.Admin;

    /// <summary>Say whose words everybody reads.</summary>
    public bool ChooseLens => me.Person.Admin;

    /// <summary>Say how much it takes before a lead is told: for one team whoever leads it or a team above, for the whole organisation (null) an admin.</summary>
    public bool SetSensitivity(Team? team) => me.Person.Admin || (team is not null && Lead(team));

    /// <summary>Read how the sending gets on: it tells of the whole organisation.</summary>
    public bool SeeWave => me.Person.Admin;

    /// <summary>Make the cycle that comes next: it is everybody's, so whoever leads a team and admins.</summary>
    public bool MakeCycle => me.Person.Admin || me.Leads.Any();

    /// <summary>Take an objective into the next cycle: who answers for it, or leads its team.</summary>
    public bool CarryOver(Objective objective) => me.Team(objective.TeamId) is { } team
        && (objective.OwnerId == me.Id || (WriteForOthersIn(team) && (!objective.Private || team.LeadId == me.Id)));

    /// <summary>Write down what a team decided: whoever is in it, for everybody there has heard it.</summary>
    public bool Decide(Team team) => WriteIn(team);

    private IEnumerable<Team> Upwards(Team team)
    {
        var seen = new HashSet<Guid>();
        for (Team? at = team; at is not null && seen.Add(at.Id); at = at.ParentId is { } parent ? me.Team(parent) : null)
            yield return at;
    }
}
