namespace CheckinBot.Objectives.Pace;

/// <summary>Monday to Friday, for the arithmetic of key results and of a team's rhythm. A person's own free days are those of <see cref="Calendars.OwnTime"/>.</summary>
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

    /// <summary>The day that lies <paramref name="count"/> working days before; the day itself is not counted.</summary>
    public static DateOnly Before(DateOnly day, int count)
    {
        while (count > 0)
        {
            day = day.AddDays(-1);
            if (Is(day)) count--;
        }
        return day;
    }

    public static DateOnly OnOrAfter(DateOnly day)
    {
        while (!Is(day)) day = day.AddDays(1);
        return day;
    }
}
