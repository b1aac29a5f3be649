namespace CheckinBot.Objectives.Calendars;

/// <summary>A free day of an organisation's own calendar, beside the public holidays that are shipped.</summary>
public sealed class OwnHoliday
{
    public required Guid OrganisationId { get; init; }

    /// <summary>The name of the calendar that it belongs to; a calendar of the same name replaces it.</summary>
    public required string Calendar { get; init; }
    public required DateOnly Day { get; init; }
    public required string Name { get; init; }

    /// <summary>Free for those who work there; null: for everybody.</summary>
    public string? Country { get; init; }

    /// <summary>Free in that part of the country; null: in all of it.</summary>
    public string? Region { get; init; }

    public bool FreeIn(string? country, string? region) => (Country is null || Country == country) && (Region is null || Region == region);
}
