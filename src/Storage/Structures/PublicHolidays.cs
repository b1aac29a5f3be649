namespace CheckinBot.Storage.Structures;

/// <summary>The public holidays of a place, none where they are not known. The calendars themselves belong to <c>Scheduling/Calendars</c>.</summary>
/// <param name="country">In two letters; null where nobody has said.</param>
/// <param name="region">As the country's calendar calls it; null for all of the country.</param>
public delegate IReadOnlySet<DateOnly> PublicHolidays(string? country, string? region);
