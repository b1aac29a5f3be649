using System.Globalization;
using System.Text.RegularExpressions;
using CheckinBot.Objectives.Naming;

namespace CheckinBot.Objectives.Rhythm;

/// <summary>
/// A weekly meeting as a person types it, in French or in English: <c>lundi 9h30</c>, <c>Tue 2pm</c>, <c>every Monday at 9:30</c>,
/// <c>aucune</c>. A word that is not understood refuses the whole: "every second Monday" is no weekly meeting.
/// </summary>
public abstract partial record ReadMeeting
{
    private ReadMeeting()
    {
    }

    public sealed record Weekly(DayOfWeek Day, TimeOnly At) : ReadMeeting;

    /// <summary>The team has none, and says so.</summary>
    public sealed record None : ReadMeeting;

    public sealed record Refused(MeetingFault Fault) : ReadMeeting;

    private static readonly string[] NoMeeting =
        ["aucune", "aucun", "none", "no", "non", "no meeting", "pas de reunion", "sans reunion", "aucune reunion", "sans", "-", "jamais", "never"];

    /// <summary>Words that change nothing.</summary>
    private static readonly string[] Filler = ["le", "les", "tous", "chaque", "a", "at", "on", "every", "each", "the", "vers"];

    private static readonly Dictionary<string, DayOfWeek> Days = Names(
        (DayOfWeek.Monday, "lundi lundis lun monday mondays mon"), (DayOfWeek.Tuesday, "mardi mardis mar tuesday tuesdays tue tues"),
        (DayOfWeek.Wednesday, "mercredi mercredis mer wednesday wednesdays wed weds"), (DayOfWeek.Thursday, "jeudi jeudis jeu thursday thursdays thu thur thurs"),
        (DayOfWeek.Friday, "vendredi vendredis ven friday fridays fri"), (DayOfWeek.Saturday, "samedi samedis sam saturday saturdays sat"),
        (DayOfWeek.Sunday, "dimanche dimanches dim sunday sundays sun"));

    /// <summary>Never throws, whatever the text.</summary>
    public static ReadMeeting From(string? text)
    {
        var said = Fold.Name(text ?? "").Trim(' ', '.', ',', '!');
        if (said.Length == 0) return new Refused(MeetingFault.Missing);
        if (NoMeeting.Contains(said)) return new None();

        var days = new List<DayOfWeek>();
        var rest = Word().Replace(said, word =>
        {
            if (Days.TryGetValue(word.Value, out var day)) days.Add(day);
            else if (!Filler.Contains(word.Value)) return word.Value;
            return " ";
        }).Replace(',', ' ').Replace("..", " ", StringComparison.Ordinal).Trim(' ', '.');
        if (days.Distinct().Count() > 1) return new Refused(MeetingFault.SeveralDays);
        if (days.Count == 0) return new Refused(Time().IsMatch(rest) ? MeetingFault.NoDay : MeetingFault.Unknown);
        if (rest.Length == 0) return new Refused(MeetingFault.NoTime);
        return Hour(rest) is { } at ? new Weekly(days[0], at) : new Refused(Time().IsMatch(rest) ? MeetingFault.NoTime : MeetingFault.Unknown);
    }

    /// <summary>Null when it is no time of a day. A bare hour is taken only where it means one thing: nobody meets at two in the morning, but "2" may be meant for the afternoon.</summary>
    private static TimeOnly? Hour(string text)
    {
        if (text is "midi" or "noon") return new TimeOnly(12, 0);
        if (Time().Match(text) is not { Success: true } time) return null;
        var hour = int.Parse(time.Groups["hour"].Value, CultureInfo.InvariantCulture);
        var minute = time.Groups["minute"] is { Success: true, Value: var minutes } ? int.Parse(minutes, CultureInfo.InvariantCulture) : 0;
        var half = time.Groups["half"].Value;
        var bare = half.Length == 0 && !time.Groups["h"].Success && !time.Groups["minute"].Success;
        if (minute > 59 || hour > 23 || (bare && hour is < 7 or > 19) || (half.Length > 0 && hour is < 1 or > 12)) return null;
        if (half.Length > 0) hour = hour % 12 + (half[0] == 'p' ? 12 : 0);
        return new TimeOnly(hour, minute);
    }

    private static Dictionary<string, DayOfWeek> Names(params (DayOfWeek Day, string Words)[] days) =>
        days.SelectMany(d => d.Words.Split(' ').Select(word => (word, d.Day))).ToDictionary(d => d.word, d => d.Day);

    [GeneratedRegex(@"\p{L}{2,}|\ba\b")]
    private static partial Regex Word();

    [GeneratedRegex(@"^(?<hour>\d{1,2})\s*(?:(?<h>h|heures?)\s*(?<minute>\d{2})?|[:.]\s?(?<minute>\d{2}))?\s*(?<half>am|pm|a\.m|p\.m)?$")]
    private static partial Regex Time();
}

/// <summary>Why a meeting was not read.</summary>
public enum MeetingFault { Missing, NoDay, NoTime, SeveralDays, Unknown }
