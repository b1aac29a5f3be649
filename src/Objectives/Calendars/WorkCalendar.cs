namespace CheckinBot.Objectives.Calendars;

/// <summary>The days on which a team works: its days of the week without the public holidays of its place and the free days of its organisation.</summary>
public sealed class WorkCalendar
{
    /// <summary>Where nothing is known of a team.</summary>
    public static readonly WorkCalendar MondayToFriday = new(Weekdays.MondayToFriday, []);

    private readonly Weekdays works;
    private readonly int aWeek;

    /// <summary>Sorted; only those that would be worked else.</summary>
    private readonly DateOnly[] free;

    public WorkCalendar(Weekdays works, IEnumerable<DateOnly> free)
    {
        this.works = works;
        aWeek = Enum.GetValues<DayOfWeek>().Count(d => works.Hold(d));
        this.free = [.. free.Where(d => works.Hold(d.DayOfWeek)).Distinct().Order()];
    }

    public bool Works(DateOnly day) => works.Hold(day.DayOfWeek) && Array.BinarySearch(free, day) < 0;

    /// <summary>Days worked from <paramref name="first"/> to <paramref name="last"/>, both counted; 0 when they are the wrong way round.</summary>
    public int Between(DateOnly first, DateOnly last)
    {
        if (last < first) return 0;
        var weeks = (last.DayNumber - first.DayNumber + 1) / 7;
        var count = weeks * aWeek;
        for (var day = first.AddDays(weeks * 7); day <= last; day = day.AddDays(1))
            if (works.Hold(day.DayOfWeek)) count++;
        return free.Length == 0 ? count : count - (FreeBefore(last.AddDays(1)) - FreeBefore(first));
    }

    /// <summary>The share of these days that is over at the end of <paramref name="day"/>, 0 to 1; of a stretch without any it is over on its last.</summary>
    public double Gone(DateOnly first, DateOnly last, DateOnly day)
    {
        if (day < first) return 0;
        if (day >= last) return 1;
        var all = Between(first, last);
        return all == 0 ? 0 : (double)Between(first, day) / all;
    }

    private int FreeBefore(DateOnly day)
    {
        var at = Array.BinarySearch(free, day);
        return at < 0 ? ~at : at;
    }
}
