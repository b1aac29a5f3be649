namespace CheckinBot.Objectives.Plan;

/// <summary>A quarter, a month or a sales cycle. Both days belong to it.</summary>
public sealed class Cycle
{
    public required Guid Id { get; init; }
    public required Guid OrganisationId { get; init; }
    public required string Key { get; set; }
    public required string Name { get; set; }
    public DateOnly Start { get; set; }
    public DateOnly End { get; set; }

    public bool Holds(DateOnly day) => Start <= day && day <= End;
}
