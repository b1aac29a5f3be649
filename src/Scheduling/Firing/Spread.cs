using System.Security.Cryptography;

namespace CheckinBot.Scheduling.Firing;

/// <summary>Lets a herd of triggers come one after the other: docs/decisions/0007. Where there is none, four o'clock is four o'clock.</summary>
internal static class Spread
{
    /// <summary>As many as one moment takes, and over how many minutes more are spread at most.</summary>
    public const int AtOnce = 300, Longest = 16;

    public static List<Appointment> Apart(IReadOnlyCollection<Appointment> all)
    {
        var herds = all.GroupBy(Moment).ToDictionary(g => g.Key, g => Minutes(g.Count()));
        return [.. all.Select(a => a.Step == Appointment.Close ? a : a with { At = Later(a.At, Place(a.Team, herds[Moment(a)])) })];
    }

    /// <summary>Doubled each time, so that one team more hardly ever moves the others.</summary>
    public static int Minutes(int triggers)
    {
        var minutes = 1;
        while (triggers > AtOnce * minutes && minutes < Longest) minutes *= 2;
        return minutes;
    }

    /// <summary>The zones of one standard time are one herd: it holds in winter and in summer.</summary>
    private static (string, DayOfWeek, TimeOnly, TimeSpan) Moment(Appointment a) =>
        (a.Step, a.Day, a.At, TimeZoneInfo.FindSystemTimeZoneById(a.Zone).BaseUtcOffset);

    /// <summary>The same minute on every machine and in every week.</summary>
    private static int Place(Guid team, int minutes) => SHA256.HashData(team.ToByteArray())[0] % minutes;

    /// <summary>On the same day.</summary>
    private static TimeOnly Later(TimeOnly at, int minutes) => at.AddMinutes(minutes, out var days) is var later && days == 0 ? later : at;
}
