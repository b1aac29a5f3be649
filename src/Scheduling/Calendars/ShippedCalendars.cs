using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace CheckinBot.Scheduling.Calendars;

/// <summary>The countries whose public holidays are known, each read when it is first asked for. Where they come from: <c>Shipped/ATTRIBUTION.md</c>.</summary>
public static class ShippedCalendars
{
    private const string Ending = ".ics";

    private static readonly ConcurrentDictionary<string, Lazy<CountryCalendar>> Known = new(
        typeof(ShippedCalendars).Assembly.GetManifestResourceNames().Where(n => n.EndsWith(Ending, StringComparison.Ordinal))
            .Select(n => KeyValuePair.Create(n[..^Ending.Length], new Lazy<CountryCalendar>(() => Open(n)))));

    /// <summary>In two letters, sorted.</summary>
    public static IReadOnlyList<string> Countries { get; } = [.. Known.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Null for a country that is not shipped.</summary>
    public static CountryCalendar? Of(string country) => Known.TryGetValue(country, out var calendar) ? calendar.Value : null;

    /// <summary>The public holidays of a place; none where it is not known.</summary>
    public static IReadOnlySet<DateOnly> Free(string? country, string? region) =>
        country is not null && Of(country) is { } calendar ? calendar.Free(region) : FrozenSet<DateOnly>.Empty;

    private static CountryCalendar Open(string name)
    {
        using var reader = new StreamReader(typeof(ShippedCalendars).Assembly.GetManifestResourceStream(name)!);
        return CountryCalendar.Read(reader.ReadToEnd());
    }
}
