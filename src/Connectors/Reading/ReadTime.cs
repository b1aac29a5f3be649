using System.Globalization;

namespace CheckinBot.Connectors.Reading;

/// <summary>A time of day as it is typed.</summary>
public static class ReadTime
{
    private static readonly string[] Shapes = ["H:mm", "H:mm:ss", "H'h'mm", "H'h'", "h:mm tt", "h:mmtt", "h tt", "htt"];

    /// <summary>A time of day to the minute: <c>09:30</c>, <c>9h30</c>, <c>9 h 30</c>, <c>9:30 AM</c>, or a spreadsheet's. Null when it is none.</summary>
    public static TimeOnly? From(object raw) => raw switch
    {
        TimeSpan span when span >= TimeSpan.Zero && span < TimeSpan.FromDays(1) => Minute(span),
        DateTime at => Minute(at.TimeOfDay),
        decimal share and >= 0 and < 1 => Minute(TimeSpan.FromDays((double)share)),
        string text when TimeOnly.TryParseExact(Tight(text), Shapes, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) => time,
        _ => null,
    };

    /// <summary>Spreadsheets keep a share of a day, which falls a hair short of the minute.</summary>
    private static TimeOnly Minute(TimeSpan span) => TimeOnly.MinValue.AddMinutes(Math.Round(span.TotalMinutes));

    private static string Tight(string text)
    {
        var tight = string.Concat(text.Where(c => !char.IsWhiteSpace(c))).Replace("H", "h", StringComparison.Ordinal);
        return tight.EndsWith('m') || tight.EndsWith('M') ? tight.ToUpperInvariant() : tight;
    }
}
