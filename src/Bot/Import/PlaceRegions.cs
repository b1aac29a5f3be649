using CheckinBot.Objectives.Intake;
using CheckinBot.Objectives.Naming;
using CheckinBot.Scheduling.Calendars;

namespace CheckinBot.Bot.Import;

/// <summary>Asks the shipped calendars about the countries and regions of a file: a region's name becomes its code, and what they do not know is said.</summary>
internal static class PlaceRegions
{
    /// <summary>Changes the rows; returns the faults.</summary>
    public static List<Fault> In(Rows rows)
    {
        var faults = new List<Fault>();
        var wording = new Wording(rows.Language);
        var unknown = new HashSet<string>();
        Each(rows.Organisations);
        Each(rows.People);
        Each(rows.Teams);
        return faults;

        void Each<T>(List<T> all) where T : Row
        {
            for (var at = 0; at < all.Count; at++)
                if (all[at].Times.Country is not null) all[at] = (T)(all[at] with { Times = Placed(all[at], wording, unknown, faults) });
        }
    }

    private static WorkTimes Placed(Row row, Wording wording, HashSet<string> unknown, List<Fault> faults)
    {
        var country = row.Times.Country!;
        if (ShippedCalendars.Of(country) is not { } calendar)
        {
            if (unknown.Add(country)) faults.Add(row.At.Warning(Field.Country, wording.Say(Sentence.NoHolidaysKnown, country)));
            return row.Times with { Region = row.Times.Region?.ToUpperInvariant() };
        }
        if (row.Times.Region is not { } written) return row.Times;
        if (Code(calendar, written) is { } code) return row.Times with { Region = code };
        faults.Add(row.At.Fault(Field.Region, NotOne(calendar, country, written, wording)));
        return row.Times;
    }

    /// <summary>The code of a region given by it or by its name; null when the calendar has none such.</summary>
    public static string? Code(CountryCalendar calendar, string written) =>
        calendar.Regions.FirstOrDefault(r => Fold.Word(r.Key) == Fold.Word(written) || Fold.Word(r.Value) == Fold.Word(written)).Key;

    public static string NotOne(CountryCalendar calendar, string country, string written, Wording wording) => wording.Say(
        Sentence.NotARegion, written, country, wording.DidYouMean(written, calendar.Regions.Values), string.Join(", ", calendar.Regions.Select(r => $"{r.Key} ({r.Value})")));
}
