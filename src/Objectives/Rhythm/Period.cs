using System.Globalization;

namespace CheckinBot.Objectives.Rhythm;

/// <summary>
/// The bucket of a cadence that holds a local date, written <c>W2026-47</c> (ISO 8601 week), <c>M2026-11</c> or <c>Q2026-4</c>.
/// Neither team, zone nor weekday is in it, so a person is asked once whatever their teams do.
/// </summary>
public readonly record struct Period(Cadence Cadence, DateOnly Start, DateOnly End)
{
    public static Period Of(Cadence cadence, DateOnly day) => cadence switch
    {
        Cadence.Weekly => Week(day),
        Cadence.Monthly => Span(cadence, new DateOnly(day.Year, day.Month, 1), 1),
        _ => Span(cadence, new DateOnly(day.Year, (day.Month - 1) / 3 * 3 + 1, 1), 3),
    };

    public static Period Week(DateOnly day)
    {
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        return new Period(Cadence.Weekly, monday, monday.AddDays(6));
    }

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">The text is no period.</exception>
    public static Period Parse(string text)
    {
        if (text.Length < 7 || text[5] != '-'
            || !int.TryParse(text.AsSpan(1, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1 or > 9998
            || !int.TryParse(text.AsSpan(6), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            throw None(text);
        var period = (text[0], number) switch
        {
            ('W', >= 1 and <= 53) => Week(DateOnly.FromDateTime(ISOWeek.ToDateTime(year, number, DayOfWeek.Monday))),
            ('M', >= 1 and <= 12) => Of(Cadence.Monthly, new DateOnly(year, number, 1)),
            ('Q', >= 1 and <= 4) => Of(Cadence.Quarterly, new DateOnly(year, number * 3, 1)),
            _ => throw None(text),
        };
        // A year of 52 weeks has no 53rd; the calendar would take it for the next year's first.
        return period.Number == number ? period : throw None(text);
    }

    /// <summary>Week of the year, month of the year or quarter of the year.</summary>
    public int Number => Cadence switch
    {
        Cadence.Weekly => ISOWeek.GetWeekOfYear(Start.ToDateTime(TimeOnly.MinValue)),
        Cadence.Monthly => Start.Month,
        _ => (Start.Month + 2) / 3,
    };

    public bool Holds(DateOnly day) => Start <= day && day <= End;

    public Period Next => Of(Cadence, End.AddDays(1));
    public Period Previous => Of(Cadence, Start.AddDays(-1));

    public override string ToString() => Cadence switch
    {
        Cadence.Weekly => string.Create(CultureInfo.InvariantCulture, $"W{ISOWeek.GetYear(Start.ToDateTime(TimeOnly.MinValue)):0000}-{Number:00}"),
        Cadence.Monthly => string.Create(CultureInfo.InvariantCulture, $"M{Start.Year:0000}-{Number:00}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"Q{Start.Year:0000}-{Number}"),
    };

    private static FormatException None(string text) => new($"'{text}' is no period such as W2026-47.");

    private static Period Span(Cadence cadence, DateOnly start, int months) => new(cadence, start, start.AddMonths(months).AddDays(-1));
}
