using CheckinBot.Objectives.Calendars;
using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Rhythm;

namespace CheckinBot.Objectives.Drift.Rehearsal;

/// <summary>The end of one round of a team, on which its key results were judged.</summary>
/// <param name="Week">What the round asked about.</param>
/// <param name="Day">The team's day.</param>
/// <param name="At">The moment; what was said and decided after it was not known.</param>
public readonly record struct RoundEnd(Period Week, DateOnly Day, DateTimeOffset At)
{
    /// <summary>Those that asked about a cycle's days, in order; the last one may end in the days after it.</summary>
    /// <param name="team">Whose rounds.</param>
    /// <param name="cycle">The cycle.</param>
    /// <param name="works">The team's weekdays.</param>
    /// <param name="days">Those without its free days, on which it does not meet.</param>
    /// <param name="zone">By whose clock it meets.</param>
    public static List<RoundEnd> Of(Team team, Cycle cycle, Weekdays works, WorkCalendar days, TimeZoneInfo zone)
    {
        var ends = new List<RoundEnd>();
        for (var week = Period.Week(cycle.Start).Previous; week.Start <= cycle.End; week = week.Next)
        {
            var free = Enumerable.Range(0, 21).Select(week.Start.AddDays).Where(d => works.Hold(d.DayOfWeek) && !days.Works(d)).ToHashSet();
            var plan = RoundPlan.Of(team, week, works, free);
            if (plan.ClosesOn >= cycle.Start) ends.Add(new(week, plan.ClosesOn, plan.ClosesAtIn(zone)));
        }
        return ends;
    }
}
