using System.Collections.Frozen;
using CheckinBot.Objectives.Rhythm;

namespace CheckinBot.Objectives.Calendars;

/// <summary>A person's own time: on which days and at which hours they may be written to. What is unset is Monday to Friday, eight to eighteen.</summary>
public sealed record OwnTime(TimeZoneInfo Zone)
{
    /// <summary>The hour of a day for what waited over night.</summary>
    private static readonly TimeOnly Morning = new(9, 0);

    /// <summary>Whoever is away for longer is not waited for.</summary>
    private const int LongestWait = 400;

    public Weekdays Works { get; init; } = Weekdays.MondayToFriday;
    public Hours Hours { get; init; } = Hours.Office;

    /// <summary>When they like to be written to; null takes the usual hour.</summary>
    public TimeOnly? OwnHour { get; init; }

    /// <summary>When they are asked, as they, their team or their organisation have said; null takes the usual hour.</summary>
    public TimeOnly? AskHour { get; init; }

    /// <summary>The weekday on which they like to be asked; null takes their team's.</summary>
    public DayOfWeek? AskDay { get; init; }

    /// <summary>Public holidays where they live, and those of their organisation.</summary>
    public IReadOnlySet<DateOnly> Holidays { get; init; } = FrozenSet<DateOnly>.Empty;
    public IReadOnlyList<DaySpan> Leaves { get; init; } = [];
    public IReadOnlyList<DaySpan> Pauses { get; init; } = [];

    /// <summary>Why nothing is sent on that local day; null when they work.</summary>
    public Free? FreeOn(DateOnly day) =>
        Pauses.Any(p => p.Holds(day)) ? Free.Pause
        : Leaves.Any(l => l.Holds(day)) ? Free.Leave
        : Holidays.Contains(day) ? Free.Holiday
        : Works.Hold(day.DayOfWeek) ? null : Free.DayOff;

    /// <summary>
    /// When that which falls on a local day is sent: on that day if they work, else on their next working day, at that hour or, if it were too
    /// late by then, as their day begins; never once it is over.
    /// </summary>
    /// <param name="day">The local day on which it falls.</param>
    /// <param name="at">The usual hour; it is brought into their hours.</param>
    /// <param name="over">The moment from which it means nothing any more.</param>
    public Due When(DateOnly day, TimeOnly at, DateTimeOffset over)
    {
        Free? because = null;
        for (; WallClock.Instant(Zone, day, TimeOnly.MinValue) < over; day = day.AddDays(1))
        {
            if (FreeOn(day) is { } free) because ??= free;
            else if ((Before(over, day, Hours.Fit(at)) ?? Before(over, day, Hours.From)) is { } moment) return new Due(moment, because);
        }
        return new Due(null, because);
    }

    /// <summary>
    /// The soonest moment from then on at which they may be written to: that very moment if it is within their hours, else the next of their
    /// mornings. No moment when they are away for more than a year.
    /// </summary>
    /// <param name="from">Not sent before.</param>
    /// <param name="over">The moment from which it means nothing any more; null: never.</param>
    public Due Soonest(DateTimeOffset from, DateTimeOffset? over = null)
    {
        var end = over ?? DateTimeOffset.MaxValue;
        var (day, time) = Clock(from);
        var because = FreeOn(day);
        if (because is null && Hours.Holds(time)) return new Due(from, null);
        var last = day.AddDays(LongestWait);
        for (day = time < Hours.From ? day : day.AddDays(1); day <= last; day = day.AddDays(1))
        {
            if (FreeOn(day) is { } free) because ??= free;
            else if ((Before(end, day, Hours.Fit(OwnHour ?? Morning)) ?? Before(end, day, Hours.From)) is { } morning && morning >= from) return new Due(morning, because);
        }
        return new Due(null, because);
    }

    private DateTimeOffset? Before(DateTimeOffset over, DateOnly day, TimeOnly at) => On(day, at) is { } moment && moment < over ? moment : null;

    /// <summary>Null when the clocks, as they go forward, leave no such moment within their hours.</summary>
    private DateTimeOffset? On(DateOnly day, TimeOnly at)
    {
        var moment = WallClock.Instant(Zone, day, at);
        var shown = Clock(moment);
        return shown.Day == day && Hours.Holds(shown.Time) ? moment : null;
    }

    private (DateOnly Day, TimeOnly Time) Clock(DateTimeOffset moment)
    {
        var local = TimeZoneInfo.ConvertTime(moment, Zone).DateTime;
        return (DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
    }
}
