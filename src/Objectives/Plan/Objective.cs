using CheckinBot.Objectives.Naming;
using CheckinBot.Objectives.Rhythm;

namespace CheckinBot.Objectives.Plan;

public sealed class Objective : IFound
{
    public required Guid Id { get; init; }
    public required Guid OrganisationId { get; init; }
    public required string Key { get; set; }
    public required string Title { get; set; }

    /// <summary>What the database keeps of it follows the name.</summary>
    public string Words { get => FoundBy.Of(Title, ref foundBy); private set { } }
    private FoundBy? foundBy;
    public Level Level { get; set; }
    public Nature Nature { get; set; } = Nature.Quantitative;
    public Perspective? Perspective { get; set; }
    public Orientation? Orientation { get; set; }
    public Guid? OwnerId { get; set; }
    public Guid TeamId { get; set; }
    public Guid CycleId { get; set; }

    /// <summary>The objective this one serves; null hangs it under the organisation's vision.</summary>
    public Guid? ParentId { get; set; }

    /// <summary>Seen by its owner, the owners of its key results and the team's lead only.</summary>
    public bool Private { get; set; }

    /// <summary>How much it counts beside the others that serve the same one.</summary>
    public decimal Weight { get; set; } = 1;

    /// <summary>The objective of an earlier cycle that goes on in this one.</summary>
    public Guid? CarriedFromId { get; init; }

    /// <summary>How often its key results are asked about that say nothing else, as its team's settings have it; null follows the level.</summary>
    public Cadence? Cadence { get; set; }

    /// <summary>With all its key results: nobody is asked about them until it is reopened.</summary>
    public DateOnly? PausedOn { get; set; }
    public DateOnly? ClosedOn { get; set; }
}
