using CheckinBot.Objectives.Calendars;

namespace CheckinBot.Objectives.People;

/// <summary>The tenant. Its vision sentence is the root of the tree of objectives.</summary>
public sealed class Organisation : IWorkTimes
{
    public required Guid Id { get; init; }
    public required string Name { get; set; }
    public string? Vision { get; set; }

    /// <summary>"fr" or "en".</summary>
    public string Language { get; set; } = "en";

    /// <summary>An IANA zone such as <c>Europe/Paris</c>.</summary>
    public string Zone { get; set; } = "UTC";

    public string? Country { get; set; }
    public string? Region { get; set; }
    public Weekdays? WorkingDays { get; set; }
    public TimeOnly? HoursFrom { get; set; }
    public TimeOnly? HoursUntil { get; set; }

    /// <summary>Whether whoever leads the team above reads by name of what has no news two questions running. Off unless an admin switches it on.</summary>
    public bool Escalates { get; set; }

    /// <summary>When that was last switched, on or off, and by whom; null when it never was.</summary>
    public DateTimeOffset? EscalationAt { get; set; }
    public Guid? EscalationById { get; set; }

    /// <summary>Since when it is on; null while it is off.</summary>
    public DateTimeOffset? EscalatesSince => Escalates ? EscalationAt : null;
}
