using System.Collections.Frozen;
using Ical.Net;

namespace CheckinBot.Scheduling.Calendars;

/// <summary>A country's public holidays as they are shipped. What is free only in some regions names them, and a <c>*</c> where it is free for whoever names no region.</summary>
public sealed class CountryCalendar
{
    private const string NoRegion = "*";

    private static readonly DateOnly First = new(2024, 1, 1), Last = new(2032, 12, 31);

    private readonly FrozenDictionary<string, FrozenSet<DateOnly>> byRegion;

    private CountryCalendar(Calendar calendar)
    {
        Regions = calendar.Properties.AllOf("X-REGION").ToDictionary(p => p.Parameters.Get("X-CODE")!, p => (string)p.Value!);
        var events = calendar.Events.Select(e => (Where: e.Categories.ToHashSet(), Days: Occurrences.Days(e, First, Last).ToList())).ToList();
        byRegion = Regions.Keys.Append(NoRegion).ToFrozenDictionary(
            region => region, region => events.Where(e => e.Where.Count == 0 || e.Where.Contains(region)).SelectMany(e => e.Days).ToFrozenSet());
    }

    /// <summary>The names of the regions by their codes.</summary>
    public IReadOnlyDictionary<string, string> Regions { get; }

    /// <param name="region">A code of <see cref="Regions"/>; null or an unknown one takes what is free in the country.</param>
    public IReadOnlySet<DateOnly> Free(string? region) => byRegion.GetValueOrDefault(region ?? NoRegion) ?? byRegion[NoRegion];

    /// <exception cref="InvalidDataException">The text is no calendar.</exception>
    internal static CountryCalendar Read(string text) => new(Calendar.Load(text) ?? throw new InvalidDataException("This is no calendar."));
}
