namespace CheckinBot.Objectives.Calendars;

/// <summary>The part of a working day in which a person may be written to; outside it is quiet. <see cref="Until"/> is quiet already.</summary>
public readonly record struct Hours(TimeOnly From, TimeOnly Until)
{
    /// <summary>Of whoever has said nothing else.</summary>
    public static readonly Hours Office = new(new(8, 0), new(18, 0));

    private static readonly TimeSpan BeforeTheEnd = TimeSpan.FromHours(1);

    public bool Holds(TimeOnly time) => From <= time && time < Until;

    /// <summary>That time, or what is nearest to it and leaves an hour to answer: the beginning, or an hour before the end.</summary>
    public TimeOnly Fit(TimeOnly time) =>
        Holds(time) ? time
        : time < From || Until - From <= BeforeTheEnd ? From
        : Until.Add(-BeforeTheEnd);
}
