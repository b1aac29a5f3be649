using CheckinBot.Objectives.Drift;

namespace CheckinBot.Storage.Rounds;

/// <summary>One asking of one team for one period: open from its first prompt until it closes with the summary.</summary>
public sealed class Round
{
    public required Guid Id { get; init; }
    public required Guid OrganisationId { get; init; }
    public required Guid TeamId { get; init; }
    public required string Period { get; init; }
    public DateTimeOffset OpenedAt { get; init; }
    public DateTimeOffset ClosesAt { get; init; }
    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>How the team's open key results stood as it closed, for the leads above; null while it is open.</summary>
    public Tally? Tally { get; set; }
}

/// <summary>A key result that a person is not asked about in one period: <i>Not mine</i>, or there was news of it just before.</summary>
public sealed class Exemption
{
    /// <summary>The two reasons. Whoever asks for their card all the same is asked about what was only <see cref="News"/>.</summary>
    public const string NotMine = "not mine", News = "news";

    public required Guid OrganisationId { get; init; }
    public required Guid PersonId { get; init; }
    public required Guid KeyResultId { get; init; }
    public required string Period { get; init; }
    public required string Reason { get; init; }
}
