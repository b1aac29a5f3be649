using CheckinBot.Objectives.Rhythm;

namespace CheckinBot.Bot.Words;

/// <summary>Weeks, months and quarters as people say them.</summary>
public static class Periods
{
    /// <summary><c>Week 47</c>, <c>November</c>, <c>Q4</c>.</summary>
    public static string Name(this Voice voice, Period period) => period.Cadence switch
    {
        Cadence.Weekly => voice.Say("Period.Week", period.Number),
        Cadence.Monthly => voice.Sentence(period.Start.ToString("MMMM", voice.Culture)),
        _ => voice.Say("Period.Quarter", period.Number),
    };

    /// <summary><c>Week 47 check-in</c>, <c>Point de la semaine 47</c>.</summary>
    public static string CheckinOf(this Voice voice, Period period) => period.Cadence switch
    {
        Cadence.Weekly => voice.Say("Period.CheckinWeek", period.Number),
        Cadence.Monthly => voice.Say("Period.CheckinMonth", period.Start.ToString("MMMM", voice.Culture)),
        _ => voice.Say("Period.CheckinQuarter", period.Number),
    };

    /// <summary><c>this week</c>, <c>last month</c>, or the day when it is longer ago.</summary>
    public static string When(this Voice voice, Cadence every, DateOnly asOf, DateOnly today)
    {
        var now = Period.Of(every, today);
        return now.Holds(asOf) ? voice["Period.This" + every]
            : now.Previous.Holds(asOf) ? voice["Period.Last" + every]
            : voice.Say("Day.On", voice.Day(asOf));
    }
}
