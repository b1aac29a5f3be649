using System.Globalization;
using CheckinBot.Connectors.Files;
using CheckinBot.Connectors.Reading;

namespace CheckinBot.Connectors.Exports;

/// <summary>The dates of an export: with the month first when one of its dates can only be read so, and none only day first.</summary>
internal sealed class MonthFirst
{
    private static readonly string[] Shapes = ["M/d/yyyy", "M/d/yyyy H:mm", "M/d/yyyy H:mm:ss", "M/d/yyyy h:mm tt", "M/d/yyyy h:mm:ss tt", "MMM d, yyyy", "MMMM d, yyyy"];

    public MonthFirst(RawBook book)
    {
        var texts = book.Sheets.SelectMany(s => s.Rows).SelectMany(r => r.Cells).OfType<string>().Where(t => t.Length is >= 8 and <= 24).ToList();
        Example = texts.Any(t => ReadDate.From(t) is not null && American(t) is null && t.Contains('/', StringComparison.Ordinal) && t[4] != '/')
            ? null
            : texts.FirstOrDefault(t => American(t) is not null && ReadDate.From(t) is null && char.IsAsciiDigit(t[0]));
    }

    /// <summary>A date that settled it; null when the day comes first.</summary>
    public string? Example { get; }

    /// <summary>With its time of day where it has one, so that two check-ins of one day keep their order.</summary>
    public DateTime? Read(object raw)
    {
        if (raw is DateTime moment) return moment;
        if (raw is not string text) return ReadDate.From(raw)?.ToDateTime(TimeOnly.MinValue);
        if (Example is not null && American(text) is { } american) return american;
        if (ReadDate.From(text) is not { } day) return American(text);
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var exact) && DateOnly.FromDateTime(exact.DateTime) == day
            ? exact.DateTime
            : day.ToDateTime(TimeOnly.MinValue);
    }

    private static DateTime? American(string text) =>
        DateTime.TryParseExact(text, Shapes, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? moment : null;
}
