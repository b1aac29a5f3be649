namespace CheckinBot.Objectives.Drift.Alerts;

/// <summary>Why a lead is told of a drift once more.</summary>
public enum ToldBecause
{
    /// <summary>It fell into a worse class than they were ever told.</summary>
    Worse,

    /// <summary>A week, or a mute, has gone by and nobody took it up.</summary>
    Unanswered,
}

/// <summary>A drift that its lead is told of again, in the message of a round. The first time is the <see cref="Episode"/> itself.</summary>
public sealed class Telling
{
    public required Guid OrganisationId { get; init; }
    public required Guid EpisodeId { get; init; }

    /// <summary>The round's, such as <c>W2026-47</c>.</summary>
    public required string Period { get; init; }
    public DateOnly On { get; init; }
    public ToldBecause Because { get; init; }

    /// <summary>How the key result stood then.</summary>
    public Verdict Verdict { get; init; }
}
