
namespace CheckinBot.Objectives.Drift;

/// <summary>What lies ahead of a key result on one day, in its unit.</summary>
/// <param name="Day">That day.</param>
/// <param name="Middle">As likely to be passed as not.</param>
/// <param name="Low">One in ten is below it.</param>
/// <param name="High">One in ten is above it.</param>
public readonly record struct Ahead(DateOnly Day, decimal Middle, decimal Low, decimal High);

/// <summary>The forecast from the last reading to the due day: straight to the end, and as wide as the root of the time gone, as chance adds up.</summary>
public static class Fan
{
    /// <returns>From the last reading, where all is known, week by week to the due day; none where no forecast is made.</returns>
    public static IReadOnlyList<Ahead> Of(Standing standing)
    {
        if (standing is not { Projection: { Low: { } low, High: { } high } end, Last: { Value: { } value, AsOf: var from } } || from >= standing.KeyResult.Due) return [];
        var (due, first) = (standing.KeyResult.Due, standing.KeyResult.Kind == Plan.Kind.PerPeriod ? end.NowPerWeek!.Value : value);
        var days = due.DayNumber - from.DayNumber;
        var fan = new List<Ahead>(days / 7 + 2);
        for (var day = from; ; day = day.AddDays(7) < due ? day.AddDays(7) : due)
        {
            var share = (decimal)(day.DayNumber - from.DayNumber) / days;
            var wide = (decimal)Math.Sqrt((double)share);
            var middle = first + (end.HeadingFor - first) * share;
            fan.Add(new(day, middle, middle - (end.HeadingFor - low) * wide, middle + (high - end.HeadingFor) * wide));
            if (day == due) return fan;
        }
    }
}
