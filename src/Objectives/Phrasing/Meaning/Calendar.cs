using System.Globalization;

namespace CheckinBot.Objectives.Phrasing.Meaning;

/// <summary>Days, months and years that are next, counted from a day.</summary>
internal static class Calendar
{
    private const int LastYear = 2199;

    private static readonly string[] Units = ["", "day", "week", "month", "quarter", "half", "year"];

    /// <summary>The length that a word of kind "unit" in the grammar stands for; empty for none.</summary>
    public static string Unit(int number) => Units[number];

    /// <summary>Null when no year has that day.</summary>
    public static (DateOnly First, DateOnly Last)? Day(int day, int month, int? year, DateOnly today)
    {
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(2000, month)) return null;
        // The 29th of February is next in some years only.
        for (var y = year ?? today.Year; y <= (year ?? today.Year + 8); y++)
        {
            if (y is < 2000 or > LastYear || day > DateTime.DaysInMonth(y, month)) continue;
            var at = new DateOnly(y, month, day);
            if (year is not null || at >= today) return (at, at);
        }
        return null;
    }

    /// <summary>So many months from the first day of one on.</summary>
    public static (DateOnly First, DateOnly Last)? Months(int month, int count, int? year, DateOnly today)
    {
        if (month is < 1 or > 12 || year is > LastYear) return null;
        var first = new DateOnly(year ?? today.Year, month, 1);
        if (year is null && first.AddMonths(count) <= today) first = first.AddYears(1);
        return (first, first.AddMonths(count).AddDays(-1));
    }

    /// <summary>The week, month, quarter, half or year that holds a day.</summary>
    public static (DateOnly First, DateOnly Last) Holding(DateOnly day, string unit) => unit switch
    {
        "week" => Weeks(day),
        "month" => From(new DateOnly(day.Year, day.Month, 1), 1),
        "quarter" => From(new DateOnly(day.Year, (day.Month - 1) / 3 * 3 + 1, 1), 3),
        "half" => From(new DateOnly(day.Year, (day.Month - 1) / 6 * 6 + 1, 1), 6),
        "year" => From(new DateOnly(day.Year, 1, 1), 12),
        _ => (day, day),
    };

    /// <summary>A numbered week, as ISO 8601 counts them. Null when no year has it.</summary>
    public static (DateOnly First, DateOnly Last)? Week(int number, int? year, DateOnly today)
    {
        for (var y = year ?? today.Year; y <= (year ?? today.Year + 1); y++)
        {
            if (y > LastYear || number < 1 || number > ISOWeek.GetWeeksInYear(y)) continue;
            var monday = ISOWeek.ToDateOnly(y, number, DayOfWeek.Monday);
            if (year is not null || monday.AddDays(6) > today) return (monday, monday.AddDays(6));
        }
        return null;
    }

    /// <summary>The next one that is not today.</summary>
    /// <param name="weekday">1 is Monday.</param>
    public static (DateOnly First, DateOnly Last)? Weekday(int weekday, DateOnly today)
    {
        var ahead = (weekday - (int)today.DayOfWeek + 7) % 7;
        var at = today.AddDays(ahead == 0 ? 7 : ahead);
        return (at, at);
    }

    /// <summary>The day after the fourth Thursday of November.</summary>
    public static (DateOnly First, DateOnly Last) BlackFriday(DateOnly today)
    {
        static DateOnly Of(int year) => new DateOnly(year, 11, 1) is var first ? first.AddDays(((int)DayOfWeek.Thursday - (int)first.DayOfWeek + 7) % 7 + 22) : default;
        var at = Of(today.Year) >= today ? Of(today.Year) : Of(today.Year + 1);
        return (at, at);
    }

    /// <summary>Easter Sunday of a year, or the next one, as the Gregorian calendar reckons it.</summary>
    public static (DateOnly First, DateOnly Last)? Easter(int? year, DateOnly today)
    {
        static DateOnly Of(int year)
        {
            var (golden, century) = (year % 19, year / 100);
            var epact = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30;
            var moon = epact - epact / 28 * (1 - 29 / (epact + 1) * ((21 - golden) / 11));
            var sunday = moon - (year + year / 4 + moon + 2 - century + century / 4) % 7;
            var month = 3 + (sunday + 40) / 44;
            return new DateOnly(year, month, sunday + 28 - 31 * (month / 4));
        }
        var at = Of(year ?? today.Year);
        if (year is null && at < today) at = Of(today.Year + 1);
        return (at, at);
    }

    /// <summary>Null when it lies beyond any plan.</summary>
    public static DateOnly? After(DateOnly day, Length length)
    {
        var whole = length.Count == decimal.Truncate(length.Count);
        var (months, days) = length.Unit switch
        {
            "year" => (length.Count * 12, 0m),
            "half" => (length.Count * 6, 0),
            "quarter" => (length.Count * 3, 0),
            "month" => whole ? (length.Count, 0) : (decimal.Truncate(length.Count), 15),
            "week" => (0, length.Count * 7),
            _ => (0, length.Count),
        };
        return length.Count <= 0 || months > 360 || days > 4000 ? null : day.AddMonths((int)months).AddDays((int)days);
    }

    private static (DateOnly, DateOnly) Weeks(DateOnly day)
    {
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        return (monday, monday.AddDays(6));
    }

    private static (DateOnly, DateOnly) From(DateOnly first, int months) => (first, first.AddMonths(months).AddDays(-1));
}
