namespace CheckinBot.Objectives.Checkins;

public enum Confidence { OnTrack, AtRisk, OffTrack }

public enum Cause { Resources, Assumption, Market, Other }

/// <summary>How a check-in came about.</summary>
public enum Origin { Typed, NothingNew, Imported, Confirmed }

/// <summary>One reading. Append only: a correction is a new check-in that supersedes the old one.</summary>
public sealed class Checkin
{
    public required Guid Id { get; init; }
    public required Guid OrganisationId { get; init; }
    public required Guid KeyResultId { get; init; }

    /// <summary>Who answered; null for one that was imported without a name.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>The period it answers for, such as <c>W2026-47</c>: the round's, never the moment's.</summary>
    public required string Period { get; init; }

    /// <summary>Null when only a confidence, a note or a cause was given.</summary>
    public decimal? Value { get; init; }

    /// <summary>The day the value was true.</summary>
    public DateOnly AsOf { get; init; }
    public Confidence? Confidence { get; init; }
    public string? Note { get; init; }
    public Cause? Cause { get; init; }
    public Origin Origin { get; init; }
    public DateTimeOffset At { get; init; }
    public Guid? SupersedesId { get; init; }

    /// <summary>
    /// When something said now counts as said: later than what it corrects, also by a clock that stands or lags behind,
    /// and by a whole millisecond, which is the least that is kept, so that what a form showed can be told afterwards.
    /// </summary>
    public static DateTimeOffset Said(DateTimeOffset now, Checkin? instead) =>
        instead is { At: var at } && at.AddMilliseconds(1) > now ? at.AddMilliseconds(1) : now;
}
