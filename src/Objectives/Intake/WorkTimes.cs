using CheckinBot.Objectives.Calendars;

namespace CheckinBot.Objectives.Intake;

/// <summary>Where and when work is done, as a row says it.</summary>
/// <param name="Country">In two letters.</param>
/// <param name="Region">As it was written; the calendars of the country know its code.</param>
public sealed record WorkTimes(string? Country, string? Region, Weekdays? Days, Hours? Hours)
{
    public static readonly WorkTimes Unsaid = new(null, null, null, null);
}
