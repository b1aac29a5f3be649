using CheckinBot.Objectives.Phrasing.Tokens;

namespace CheckinBot.Objectives.Phrasing.Meaning;

/// <summary>Which of the numbers of a written day is the month: the second in French, either in English, where both are asked about.</summary>
internal static class OrderDay
{
    public static Days Of(NumericDay written, string language, DateOnly today)
    {
        var (first, second, year) = written.Numbers switch
        {
            [>= 1000 and var y, var m, var d] => (d, m, (int?)y),
            [var a, var b, var y] => (a, b, y < 100 ? 2000 + y : y),
            [var a, var b] => (a, b, null),
            _ => (0, 0, null),
        };
        var dayFirst = Calendar.Day(first, second, year, today);
        var monthFirst = written.Numbers[0] < 1000 && language == "en" ? Calendar.Day(second, first, year, today) : null;
        var days = dayFirst ?? monthFirst;
        return new Days(written.Start, written.End, days?.First, days?.Last)
        {
            Vague = dayFirst is { } one && monthFirst is { } other && one != other ? [one.Last, other.Last] : [],
        };
    }
}
