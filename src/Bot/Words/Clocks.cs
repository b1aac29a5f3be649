namespace CheckinBot.Bot.Words;

/// <summary>Moments and readers within a sentence.</summary>
public static class Clocks
{
    /// <summary><c>Monday 9:00</c>, <c>lundi 9 h</c>.</summary>
    public static string DayAndHour(this Voice voice, LocalTime at) => voice.Weekday(at.Day) + " " + voice.Hour(at.Hour);

    /// <summary>The same as an owner: <c>Monday's 9:00</c>, <c>lundi 9 h</c>.</summary>
    public static string DayAndHourOf(this Voice voice, LocalTime at) =>
        voice.Language == "fr" ? voice.DayAndHour(at) : voice.Weekday(at.Day) + "’s " + voice.Hour(at.Hour);

    /// <summary><c>Seen by: Sales team</c>.</summary>
    public static string SeenBy(this Voice voice, IReadOnlyList<string> teams) => voice.Count("Card.SeenBy", teams.Count, voice.And(teams));
}
