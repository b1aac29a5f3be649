using CheckinBot.Objectives.Calendars;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Lenses;
using CheckinBot.Objectives.Rhythm;

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

    /// <summary>When people are asked, where neither they nor their team say it; null: at four in the afternoon.</summary>
    public TimeOnly? AskHour { get; set; }

    /// <summary>How often key results are asked about, where neither they nor their team say it; null: by the level of their objective.</summary>
    public Cadence? Cadence { get; set; }

    /// <summary>Who sees a team's key results, where the team says nothing; null is <see cref="People.Visibility.Team"/>.</summary>
    public Visibility? Visibility { get; set; }

    /// <summary>Who sees that team's key results.</summary>
    public Visibility VisibilityOf(Team team) => team.Visibility ?? Visibility ?? People.Visibility.Team;

    /// <summary>Whose words its cards say: key results, indicators or measures.</summary>
    public Lens Lens { get; set; }

    /// <summary>Whether whoever leads the team above reads by name of what has no news two questions running. Off unless an admin switches it on.</summary>
    public bool Escalates { get; set; }

    /// <summary>When that was last switched, on or off, and by whom; null when it never was.</summary>
    public DateTimeOffset? EscalationAt { get; set; }
    public Guid? EscalationById { get; set; }

    /// <summary>How much it takes before a lead is told of a drift, where a team says nothing else.</summary>
    public Sensitivity Sensitivity { get; set; }

    /// <summary>Since when it is on; null while it is off.</summary>
    public DateTimeOffset? EscalatesSince => Escalates ? EscalationAt : null;
}
