using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Rhythm;
using CheckinBot.Tests.Cast;

namespace CheckinBot.Tests.Faults.People;

/// <summary>What the people of one company have promised, with a check-in of each of the last weeks, so that their cards have something to say.</summary>
internal sealed class Goals(Guid organisation, DateOnly today)
{
    private const int Weeks = 2;

    public Guid Organisation => organisation;

    public Cycle Cycle { get; } = new() { Id = Some.Id(), OrganisationId = organisation, Key = "now", Name = "Now", Start = today.AddDays(-35), End = today.AddDays(55) };

    public Objective Objective(Team team) => new()
    {
        Id = Some.Id(), OrganisationId = organisation, Key = team.Key, Title = $"{team.Name} wins more meetings", Level = Level.Operational, TeamId = team.Id, CycleId = Cycle.Id,
    };

    /// <summary>So many key results of somebody, and their readings.</summary>
    public IEnumerable<object> Promised(Person person, Objective objective, int count)
    {
        for (var at = 0; at < count; at++)
        {
            var keyResult = new KeyResult
            {
                Id = Some.Id(), OrganisationId = organisation, Key = $"{person.Key} {at}", Title = $"Qualified meetings {at + 1}", OwnerId = person.Id, ObjectiveId = objective.Id,
                Kind = Kind.Cumulative, Target = 60, Start = Cycle.Start, Due = Cycle.End,
            };
            yield return keyResult;
            for (var week = 1; week <= Weeks; week++) yield return Reading(keyResult, today.AddDays(-7 * week), 6 * (Weeks - week) + at);
        }
    }

    private Checkin Reading(KeyResult keyResult, DateOnly day, decimal value) => new()
    {
        Id = Some.Id(), OrganisationId = organisation, KeyResultId = keyResult.Id, PersonId = keyResult.OwnerId, Value = value, AsOf = day,
        Period = Period.Week(day).ToString(), At = new DateTimeOffset(day, new TimeOnly(12, 0), TimeSpan.Zero),
    };
}
