using CheckinBot.Objectives.Intake;
using CheckinBot.Objectives.Naming;

namespace CheckinBot.Connectors.Reading;

/// <summary>A time zone as it is typed.</summary>
public static class ReadZone
{
    /// <summary>The IANA name of a zone given by its IANA or Windows name; null when there is none.</summary>
    public static string? From(string text)
    {
        if (text == "UTC") return text;
        // The system also knows zones by abbreviations such as EST that follow no summer time: a place is what is meant.
        if (!text.Contains('/', StringComparison.Ordinal) && !TimeZoneInfo.TryConvertWindowsIdToIanaId(text, out _)) return null;
        try
        {
            var zone = TimeZoneInfo.FindSystemTimeZoneById(text);
            if (TimeZoneInfo.TryConvertWindowsIdToIanaId(text, out var iana)) return iana;
            return zone.HasIanaId ? zone.Id : null;
        }
        catch (Exception error) when (error is TimeZoneNotFoundException or InvalidTimeZoneException)
        {
            return null;
        }
    }

    /// <summary>The zone of the place that was probably meant: <c>Paris</c> is <c>Europe/Paris</c>.</summary>
    public static string? Near(string text)
    {
        var zones = TimeZoneInfo.GetSystemTimeZones().Select(z => z.Id).Where(id => id.Contains('/', StringComparison.Ordinal)).ToList();
        var place = Fold.Word(text);
        return zones.FirstOrDefault(id => Fold.Word(id.Split('/')[^1]) == place) ?? NearMiss.Of(text, zones);
    }
}
