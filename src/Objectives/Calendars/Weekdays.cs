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
