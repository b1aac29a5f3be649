using CheckinBot.Objectives.Calendars;
using CheckinBot.Objectives.People;

namespace CheckinBot.Scheduling.Calendars;

/// <summary>An organisation with its pauses and its own free days.</summary>
internal sealed record OrganisationTime(Organisation Organisation, IReadOnlyList<DaySpan> Pauses, IReadOnlyList<OwnHoliday> Own)
{
    private readonly Dictionary<(string?, string?), IReadOnlySet<DateOnly>> free = [];

    /// <summary>What is free in a place: the country's public holidays, and the organisation's own days.</summary>
    public IReadOnlySet<DateOnly> Free(string? country, string? region)
    {
        var shipped = ShippedCalendars.Free(country, region);
        if (Own.Count == 0) return shipped;
        if (!free.TryGetValue((country, region), out var days))
            free[(country, region)] = days = shipped.Concat(Own.Where(h => h.FreeIn(country, region)).Select(h => h.Day)).ToHashSet();
        return days;
    }
}
