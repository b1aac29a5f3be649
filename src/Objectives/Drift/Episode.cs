namespace CheckinBot.Objectives.Drift;

/// <summary>One drift of one key result, from the round that found it to its recovery. A lead is told of it once.</summary>
public sealed class Episode
{
    public required Guid Id { get; init; }
    public required Guid OrganisationId { get; init; }
    public required Guid KeyResultId { get; init; }
    public required Guid TeamId { get; init; }

    /// <summary>The period of the sweep that found it, such as <c>W2026-47</c>.</summary>
    public required string Period { get; init; }
    public DateOnly OpenedOn { get; init; }
    public DateOnly? ClosedOn { get; set; }

    /// <summary>Found by the first sweep of its team, so it was there before we looked; or while a mute of the same key result still holds. It alerts nobody.</summary>
    public bool Silent { get; init; }

    /// <summary>How the key result stood then; null of one that was found before this was kept.</summary>
    public Verdict? FoundAs { get; init; }

    /// <summary>When a lead first did something about it: took it up, asked its owner, or proposed a change.</summary>
    public DateOnly? AcknowledgedOn { get; set; }
    public Guid? TakenById { get; set; }
    public DateTimeOffset? TakenAt { get; set; }

    /// <summary>Null while not muted; a mute holds until the end of that day.</summary>
    public DateOnly? MutedUntil { get; set; }
    public string? MuteReason { get; set; }
    public Guid? MutedById { get; set; }

    public bool Acknowledged => AcknowledgedOn is not null || TakenById is not null;
}
