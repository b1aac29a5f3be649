using CheckinBot.Objectives.Calendars;
using CheckinBot.Objectives.Naming;

namespace CheckinBot.Objectives.People;

public sealed class Person : IWorkTimes, IFound
{
    public required Guid Id { get; init; }
    public required Guid OrganisationId { get; init; }

    /// <summary>The name a row of an import goes by: its own <c>key</c>, else the e-mail.</summary>
    public required string Key { get; set; }
    public required string Name { get; set; }

    /// <summary>What the database keeps of it follows the name.</summary>
    public string Words { get => FoundBy.Of(Name, ref foundBy); private set { } }
    private FoundBy? foundBy;
    public required string Email { get; set; }

    /// <summary>The person's own choice, "fr" or "en"; null follows platform, team, organisation.</summary>
    public string? Language { get; set; }

    /// <summary>An IANA zone, the person's own choice; null follows their chat platform, then the team, then the organisation.</summary>
    public string? Zone { get; set; }

    /// <summary>The IANA zone that their chat platform told last.</summary>
    public string? SeenZone { get; set; }

    /// <summary>Where they live, as far as they or their platform have said.</summary>
    public string? OwnZone => Zone ?? SeenZone;

    public string? Country { get; set; }
    public string? Region { get; set; }
    public Weekdays? WorkingDays { get; set; }
    public TimeOnly? HoursFrom { get; set; }
    public TimeOnly? HoursUntil { get; set; }

    /// <summary>When they like to be asked; null takes the usual hours.</summary>
    public TimeOnly? OwnHour { get; set; }

    /// <summary>The weekday on which they like to be asked, where it falls between their team's question and the end of its round; null takes the team's.</summary>
    public DayOfWeek? AskDay { get; set; }

    /// <summary>The platform on which they like to be written to, <c>teams</c> or <c>slack</c>; null takes the one they used last.</summary>
    public string? Platform { get; set; }

    public bool Admin { get; set; }

    /// <summary>The last day the person belongs to the organisation; nothing is asked after it.</summary>
    public DateOnly? LeftOn { get; set; }

    public string FirstName => First(Name);

    /// <summary>By what a person is called of whom only the name was read.</summary>
    public static string First(string name) => name.Split(' ', 2)[0];
    public bool ActiveOn(DateOnly day) => LeftOn is not { } left || day <= left;
}
