using CheckinBot.Objectives.Calendars;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Rhythm;

namespace CheckinBot.Objectives.People;

public sealed class Team : IWorkTimes
{
    public required Guid Id { get; init; }
    public required Guid OrganisationId { get; init; }
    public required string Key { get; set; }
    public required string Name { get; set; }
    public Guid? LeadId { get; set; }
    public Guid? ParentId { get; set; }

    /// <summary>An IANA zone; null follows the organisation.</summary>
    public string? Zone { get; set; }
    public string? Language { get; set; }

    public string? Country { get; set; }
    public string? Region { get; set; }
    public Weekdays? WorkingDays { get; set; }
    public TimeOnly? HoursFrom { get; set; }
    public TimeOnly? HoursUntil { get; set; }

    /// <summary>The weekly meeting; a round is derived from it. With none: asked on Thursday, closed on Monday.</summary>
    public DayOfWeek? MeetingDay { get; set; }
    public TimeOnly? MeetingTime { get; set; }

    /// <summary>When its members are asked who have said nothing else; null follows the organisation.</summary>
    public TimeOnly? AskHour { get; set; }

    /// <summary>How often its key results are asked about that say nothing else; null follows the organisation. See <see cref="Rhythm.TeamCadence"/>.</summary>
    public Cadence? Cadence { get; set; }

    /// <summary>Whether the teams under it keep that cadence.</summary>
    public bool LocksCadence { get; set; }

    /// <summary>Who sees its key results; null follows the organisation.</summary>
    public Visibility? Visibility { get; set; }

    /// <summary>Where the summary is posted, such as <c>#ventes</c>; null: nowhere.</summary>
    public string? Channel { get; set; }

    /// <summary>It was set up from its channel: whoever joins or leaves there joins or leaves the team.</summary>
    public bool FollowsChannel { get; set; }

    /// <summary>How much it takes before its lead is told of a drift; null follows the organisation.</summary>
    public Sensitivity? Sensitivity { get; set; }

    /// <summary>When drift was first judged here. That first sweep alerts nobody.</summary>
    public DateTimeOffset? FirstSweptAt { get; set; }

    /// <summary>The rule it was judged by last, see <see cref="Drift.Judge.Rule"/>; by another one, a sweep is a first sweep again.</summary>
    public int JudgedBy { get; set; }
}

public sealed class Membership
{
    public required Guid OrganisationId { get; init; }
    public required Guid TeamId { get; init; }
    public required Guid PersonId { get; init; }
}
