using CheckinBot.Objectives.Calendars;
using CheckinBot.Objectives.Pace;
using CheckinBot.Objectives.People;

namespace CheckinBot.Objectives.Rhythm;

/// <summary>One round's three local moments, derived from the team's meeting: asked two working days before, reminded the day before, closed half an hour before.</summary>
public readonly record struct RoundPlan(Period Period, DateOnly PromptOn, DateOnly RemindOn, DateOnly ClosesOn, TimeOnly ClosesAt)
{
    public static readonly TimeOnly PromptAt = new(16, 0), RemindAt = new(10, 0), ClosesWithoutMeeting = new(9, 0);
    private static readonly TimeSpan BeforeMeeting = TimeSpan.FromMinutes(30);

    /// <summary>The round whose prompt falls on that day; null when the team asks on another weekday.</summary>
    public static RoundPlan? On(Team team, DateOnly promptOn)
    {
        if (promptOn.DayOfWeek != PromptDay(team)) return null;
        var remindOn = WorkingDays.OnOrAfter(promptOn.AddDays(1));
        var closesOn = remindOn.AddDays(1);
        while (closesOn.DayOfWeek != MeetingDay(team)) closesOn = closesOn.AddDays(1);
        return new RoundPlan(Period.Week(promptOn), promptOn, remindOn, closesOn, CloseTime(team));
    }

    /// <summary>The last round whose prompt had come by that day.</summary>
    public static RoundPlan LastBy(Team team, DateOnly day)
    {
        while (day.DayOfWeek != PromptDay(team)) day = day.AddDays(-1);
        return On(team, day)!.Value;
    }

    /// <summary>The first round for which somebody of that zone is still to be asked.</summary>
    public static RoundPlan Next(Team team, TimeZoneInfo zone, DateTimeOffset now)
    {
        var day = WallClock.Day(zone, now);
        while (true)
        {
            if (On(team, day) is { } plan && WallClock.Instant(zone, day, PromptAt) > now) return plan;
            day = day.AddDays(1);
        }
    }

    /// <summary>The round of that period.</summary>
    public static RoundPlan Of(Team team, Period week) => On(team, week.Start.AddDays(((int)PromptDay(team) + 6) % 7))!.Value;

    public static DayOfWeek PromptDay(Team team) => DayBefore(MeetingDay(team), 2);

    public static DayOfWeek RemindDay(Team team) => DayBefore(MeetingDay(team), 1);

    public static DayOfWeek CloseDay(Team team) => MeetingDay(team);

    /// <summary>Half an hour before the meeting; at midnight when that would be the day before.</summary>
    public static TimeOnly CloseTime(Team team) => team is not { MeetingDay: not null, MeetingTime: { } at } ? ClosesWithoutMeeting
        : at.ToTimeSpan() > BeforeMeeting ? at.Add(-BeforeMeeting) : TimeOnly.MinValue;

    /// <summary>When a person is asked: on the day of the prompt or their next working day, before the round closes.</summary>
    public Due Asks(OwnTime own, DateTimeOffset closes) => own.When(PromptOn, own.OwnHour ?? PromptAt, closes);

    /// <summary>When a person is reminded, in the same way.</summary>
    public Due Reminds(OwnTime own, DateTimeOffset closes) => own.When(RemindOn, RemindAt, closes);

    public DateTimeOffset ClosesAtIn(TimeZoneInfo zone) => WallClock.Instant(zone, ClosesOn, ClosesAt);

    private static DayOfWeek MeetingDay(Team team) => team.MeetingDay ?? DayOfWeek.Monday;

    private static DayOfWeek DayBefore(DayOfWeek day, int workingDays)
    {
        // Any week will do to count weekdays in.
        var at = new DateOnly(2026, 11, 16).AddDays(((int)day + 6) % 7);
        return WorkingDays.Before(at, workingDays).DayOfWeek;
    }
}
