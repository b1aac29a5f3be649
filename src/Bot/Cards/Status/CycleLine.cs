using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Rhythm;

namespace CheckinBot.Bot.Cards.Status;

/// <summary><c>Q4, week 8 of 14 · as of 19 Nov</c>: calendar weeks, the first and the last counted even when cut short.</summary>
public static class CycleLine
{
    public static string Of(Voice voice, Cycle? cycle, DateOnly asOf)
    {
        var day = voice.Say("Status.AsOf", voice.Day(asOf));
        return cycle is not null && cycle.Holds(asOf)
            ? Lists.Dots(voice.Say("Status.CycleWeek", cycle.Name, Weeks(cycle.Start, asOf), Weeks(cycle.Start, cycle.End)), day)
            : Lists.Dots(cycle?.Name, day);
    }

    private static int Weeks(DateOnly first, DateOnly last) => (Period.Week(last).Start.DayNumber - Period.Week(first).Start.DayNumber) / 7 + 1;
}
