using CheckinBot.Objectives.Calendars;
using CheckinBot.Objectives.People;

namespace CheckinBot.Objectives.Rhythm;

/// <summary>
/// One round's three local moments, derived from the team's meeting: asked two of the team's working days before, reminded the working day
/// before, closed half an hour before. A meeting on a public holiday of the team is held on its next working day, and the round closes before that one. Nothing else
/// moves: whoever is free on such a day is asked on their own next one.
/// </summary>
public readonly record struct RoundPlan(Period Period, DateOnly PromptOn, DateOnly RemindOn, DateOnly ClosesOn, TimeOnly ClosesAt)
{
    public static readonly TimeOnly PromptAt = new(16, 0), RemindAt = new(10, 0), ClosesWithoutMeeting = new(9, 0);
    private static readonly TimeSpan BeforeMeeting = TimeSpan.FromMinutes(30);

    /// <summary>The round whose prompt falls on that day; null when the team asks on another weekday.</summary>
    public static RoundPlan? On(Team team, DateOnly promptOn, Weekdays works = Weekdays.MondayToFriday, IReadOnlySet<DateOnly>? holidays = null)
    {
        if (promptOn.DayOfWeek != PromptDay(team, works)) return null;
        var remindOn = works.OnOrAfter(promptOn.AddDays(1));
        var closesOn = remindOn.AddDays(1);
        while (closesOn.DayOfWeek != MeetingDay(team, works)) closesOn = closesOn.AddDays(1);
        return new RoundPlan(Period.Week(promptOn), promptOn, remindOn, Held(closesOn, promptOn.AddDays(7), works, holidays), CloseTime(team));
    }

    /// <summary>The day of a meeting, or the next on which the team works; the day itself when there is none before the next round begins.</summary>
    private static DateOnly Held(DateOnly meets, DateOnly next, Weekdays works, IReadOnlySet<DateOnly>? holidays)
    {
        if (holidays?.Contains(meets) != true) return meets;
        for (var day = meets.AddDays(1); day < next; day = day.AddDays(1))
            if (works.Hold(day.DayOfWeek) && !holidays.Contains(day)) return day;
        return meets;
    }

    /// <summary>The last round whose prompt had come by that day.</summary>
    public static RoundPlan LastBy(Team team, DateOnly day, Weekdays works = Weekdays.MondayToFriday, IReadOnlySet<DateOnly>? holidays = null)
    {
        while (day.DayOfWeek != PromptDay(team, works)) day = day.AddDays(-1);
        return On(team, day, works, holidays)!.Value;
    }

    /// <summary>The first round for which somebody is still to be asked, and when they are; null when none of the next ones finds them at work.</summary>
    /// <param name="team">Theirs.</param>
    /// <param name="works">The team's working days.</param>
    /// <param name="home">The team's zone.</param>
    /// <param name="own">Their own time, in their zone.</param>
    /// <param name="now">The moment.</param>
    public static (RoundPlan Plan, DateTimeOffset At)? Next(Team team, Weekdays works, TimeZoneInfo home, OwnTime own, DateTimeOffset now)
    {
        // The round before may wait still for who was free on its day.
        var plan = LastBy(team, WallClock.Day(own.Zone, now), works);
        for (var ahead = 0; ahead <= LongestLook; ahead++, plan = On(team, plan.PromptOn.AddDays(7), works)!.Value)
            if (plan.Asks(own, plan.ClosesAtIn(home)).At is { } at && at > now) return (plan, at);
        return null;
    }

    /// <summary>The round of that period.</summary>
    public static RoundPlan Of(Team team, Period week, Weekdays works = Weekdays.MondayToFriday, IReadOnlySet<DateOnly>? holidays = null) =>
        On(team, week.Start.AddDays(((int)PromptDay(team, works) + 6) % 7), works, holidays)!.Value;

    public static DayOfWeek PromptDay(Team team, Weekdays works = Weekdays.MondayToFriday) => DayBefore(MeetingDay(team, works), 2, works);

    public static DayOfWeek RemindDay(Team team, Weekdays works = Weekdays.MondayToFriday) => DayBefore(MeetingDay(team, works), 1, works);

    public static DayOfWeek CloseDay(Team team, Weekdays works = Weekdays.MondayToFriday) => MeetingDay(team, works);

    /// <summary>Half an hour before the meeting; at midnight when that would be the day before.</summary>
    public static TimeOnly CloseTime(Team team) => team is not { MeetingDay: not null, MeetingTime: { } at } ? ClosesWithoutMeeting
        : at.ToTimeSpan() > BeforeMeeting ? at.Add(-BeforeMeeting) : TimeOnly.MinValue;

    /// <summary>When a person is asked: on the day of the prompt, or on the weekday they like better where the round has one, or on their next working day; before the round closes.</summary>
    public Due Asks(OwnTime own, DateTimeOffset closes) => own.When(AskOn(own.AskDay), own.AskHour ?? PromptAt, closes);

    private DateOnly AskOn(DayOfWeek? liked)
    {
        for (var day = PromptOn; day < ClosesOn; day = day.AddDays(1))
            if (day.DayOfWeek == liked) return day;
        return PromptOn;
    }

    /// <summary>When a person is reminded, in the same way.</summary>
    public Due Reminds(OwnTime own, DateTimeOffset closes) => own.When(RemindOn, RemindAt, closes);

    public DateTimeOffset ClosesAtIn(TimeZoneInfo zone) => WallClock.Instant(zone, ClosesOn, ClosesAt);

    private const int LongestLook = 60;

    /// <summary>A team that does not meet closes on the first working day of its week: on Monday, or on Sunday where work begins then.</summary>
    private static DayOfWeek MeetingDay(Team team, Weekdays works) => team.MeetingDay ?? works.First();

    private static DayOfWeek DayBefore(DayOfWeek day, int workingDays, Weekdays works)
    {
        // Any week will do to count weekdays in.
        var at = new DateOnly(2026, 11, 16).AddDays(((int)day + 6) % 7);
        return works.Before(at, workingDays).DayOfWeek;
    }
}
