namespace CheckinBot.Bot.Words;

/// <summary>A moment as the reader's clock shows it.</summary>
public readonly record struct LocalTime(DateOnly Day, TimeOnly Hour)
{
    public static LocalTime Of(DateTimeOffset moment, TimeZoneInfo zone)
    {
        var there = TimeZoneInfo.ConvertTime(moment, zone).DateTime;
        return new LocalTime(DateOnly.FromDateTime(there), TimeOnly.FromDateTime(there));
    }
}
