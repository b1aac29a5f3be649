using System.Globalization;

namespace CheckinBot.Connectors.Reading;

internal static class ReadDate
{
    private static readonly string[] Shapes =
    [
        "yyyy-M-d", "yyyy/M/d", "d/M/yyyy", "d.M.yyyy", "d-M-yyyy",
        "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "d/M/yyyy HH:mm", "d/M/yyyy HH:mm:ss",
    ];

    /// <summary>The days that Excel counts from 2000 to 2100: a date whose cell lost its format.</summary>
    private const int Excel2000 = 36526, Excel2100 = 73050;

    /// <summary>A spreadsheet's date, or a text with the year first or the day first; the month is never first. Null when it is none.</summary>
    public static DateOnly? From(object raw) => raw switch
    {
        DateTime at => DateOnly.FromDateTime(at),
        decimal days and >= Excel2000 and <= Excel2100 => DateOnly.FromDateTime(DateTime.FromOADate((double)days)),
        string text when DateTime.TryParseExact(text, Shapes, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) => DateOnly.FromDateTime(at),
        string text when text.Contains('T', StringComparison.Ordinal)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) => DateOnly.FromDateTime(at.DateTime),
        _ => null,
    };
}
