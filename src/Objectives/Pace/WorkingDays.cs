namespace CheckinBot.Objectives.Pace;

/// <summary>
/// Monday to Friday, for the arithmetic of key results.
/// A team's rhythm follows its own <see cref="Calendars.Weekdays"/>, a person's free days their <see cref="Calendars.OwnTime"/>.
/// </summary>
public static class WorkingDays
{
    public static bool Is(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>Working days from <paramref name="first"/> to <paramref name="last"/>, both counted; 0 when they are the wrong way round.</summary>
    public static int Between(DateOnly first, DateOnly last)
    {
        if (last < first) return 0;
        var days = last.DayNumber - first.DayNumber + 1;
        var count = days / 7 * 5;
        for (var day = first.AddDays(days / 7 * 7); day <= last; day = day.AddDays(1))
            if (Is(day)) count++;
        return count;
    }
}
