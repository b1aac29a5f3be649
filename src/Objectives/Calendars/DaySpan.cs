namespace CheckinBot.Objectives.Calendars;

/// <summary>Days from one to another; <see cref="Until"/> is the first that no longer belongs to them.</summary>
public readonly record struct DaySpan(DateOnly From, DateOnly Until)
{
    public bool Holds(DateOnly day) => From <= day && day < Until;
}
