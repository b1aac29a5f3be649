using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Rhythm;
using CheckinBot.Tests.Cast;

namespace CheckinBot.Tests.Objectives.Rhythm;

/// <summary>France is above Sales, which is above Lyon.</summary>
public class TeamCadenceExamples
{
    private static readonly Organisation Nord = new() { Id = Some.Id(), Name = "Nord" };

    private static string Of(Cadence? france, bool franceLocks, Cadence? sales, bool salesLocks, Cadence? lyon, Cadence? all)
    {
        var top = Team("France", null, france, franceLocks);
        var middle = Team("Sales", top, sales, salesLocks);
        var low = Team("Lyon", middle, lyon, false);
        var byId = new[] { top, middle, low }.ToDictionary(t => t.Id);
        var organisation = new Organisation { Id = Nord.Id, Name = Nord.Name, Cadence = all };
        return $"{TeamCadence.Of(low, organisation, byId.GetValueOrDefault)} {TeamCadence.LockedBy(low, byId.GetValueOrDefault)?.Name}".Trim();
    }

    private static Team Team(string name, Team? above, Cadence? cadence, bool locks) =>
        new() { Id = Some.Id(), OrganisationId = Nord.Id, Key = name, Name = name, ParentId = above?.Id, Cadence = cadence, LocksCadence = locks };

    [Fact]
    public void The_team_s_own_wins_over_the_organisation_s() => Assert.Equal("Monthly", Of(null, false, null, false, Cadence.Monthly, Cadence.Weekly));

    [Fact]
    public void With_nothing_said_the_organisation_s_holds() => Assert.Equal("Quarterly", Of(Cadence.Weekly, false, null, false, null, Cadence.Quarterly));

    [Fact]
    public void What_a_team_above_locks_wins_over_the_team_s_own() => Assert.Equal("Weekly Sales", Of(null, false, Cadence.Weekly, true, Cadence.Monthly, null));

    [Fact]
    public void The_highest_that_locks_wins() => Assert.Equal("Quarterly France", Of(Cadence.Quarterly, true, Cadence.Weekly, true, Cadence.Monthly, null));
}
