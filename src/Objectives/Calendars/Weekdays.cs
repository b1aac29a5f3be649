namespace CheckinBot.Objectives.Calendars;

/// <summary>The days of a week on which somebody works.</summary>
[Flags]
public enum Weekdays
{
    None = 0,
    Monday = 1, Tuesday = 2, Wednesday = 4, Thursday = 8, Friday = 16, Saturday = 32, Sunday = 64,
    MondayToFriday = Monday | Tuesday | Wednesday | Thursday | Friday,
}

public static class WeekdaysHold
{
    public static bool Hold(this Weekdays days, DayOfWeek day) => (days & Of(day)) != 0;

    public static Weekdays Of(DayOfWeek day) => day == DayOfWeek.Sunday ? Weekdays.Sunday : (Weekdays)(1 << ((int)day - 1));

    /// <summary>The day on which a week of work begins: the first after a day off; Monday when there is none.</summary>
    public static DayOfWeek First(this Weekdays days)
    {
        for (var day = 1; day <= 7; day++)
            if (days.Hold((DayOfWeek)(day % 7)) && !days.Hold((DayOfWeek)(day - 1))) return (DayOfWeek)(day % 7);
        return DayOfWeek.Monday;
    }

    /// <summary>The day that lies so many of these days before; the day itself is not counted.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are none of these days.</exception>
    public static DateOnly Before(this Weekdays days, DateOnly day, int count)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(days, Weekdays.None);
        while (count > 0)
        {
            day = day.AddDays(-1);
            if (days.Hold(day.DayOfWeek)) count--;
        }
        return day;
    }

    /// <exception cref="ArgumentOutOfRangeException">There are none of these days.</exception>
    public static DateOnly OnOrAfter(this Weekdays days, DateOnly day)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(days, Weekdays.None);
        while (!days.Hold(day.DayOfWeek)) day = day.AddDays(1);
        return day;
    }

    /// <summary>From one day to another round the week, both counted: Sunday to Thursday are five days.</summary>
    public static Weekdays Through(DayOfWeek first, DayOfWeek last)
    {
        var days = Of(first);
        for (var day = first; day != last;)
        {
            day = (DayOfWeek)(((int)day + 1) % 7);
            days |= Of(day);
        }
        return days;
    }
}
