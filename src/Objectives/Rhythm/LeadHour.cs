using CheckinBot.Objectives.Pace;

namespace CheckinBot.Objectives.Rhythm;

/// <summary>When a lead reads what a round has shown: as it closes, if that is within their working day; else at nine on their next working day.</summary>
public static class LeadHour
{
    private static readonly TimeOnly From = new(8, 0), Until = new(18, 0), Morning = new(9, 0);

    public static DateTimeOffset After(DateTimeOffset closed, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(closed, zone);
        var day = DateOnly.FromDateTime(local.DateTime);
        var time = TimeOnly.FromDateTime(local.DateTime);
        if (WorkingDays.Is(day) && time >= From && time < Until) return closed;
        var next = WorkingDays.Is(day) && time < From ? day : WorkingDays.OnOrAfter(day.AddDays(1));
        return WallClock.Instant(zone, next, Morning);
    }
}
