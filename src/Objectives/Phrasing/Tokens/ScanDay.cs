using System.Globalization;

namespace CheckinBot.Objectives.Phrasing.Tokens;

/// <summary>Recognises two or three small numbers that are joined by one kind of mark as a day.</summary>
internal static class ScanDay
{
    public static NumericDay? At(string text, int at, string language)
    {
        if (!char.IsAsciiDigit(text[at]) || (at > 0 && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '.' or ',' or '/'))) return null;
        var numbers = new List<int>();
        var mark = '\0';
        var end = at;
        while (numbers.Count < 3)
        {
            var from = end;
            while (end < text.Length && char.IsAsciiDigit(text[end]) && end - from < 5) end++;
            if (end == from || end - from > 4) return null;
            numbers.Add(int.Parse(text.AsSpan(from, end - from), NumberStyles.None, CultureInfo.InvariantCulture));
            if (numbers.Count == 3 || end + 1 >= text.Length || text[end] is not ('/' or '-' or '.') || (mark != '\0' && text[end] != mark)
                || !char.IsAsciiDigit(text[end + 1])) break;
            mark = text[end++];
        }
        if (end < text.Length && (char.IsLetterOrDigit(text[end]) || (text[end] is '%' or '/'))) return null;
        return Fits(numbers, mark) || language == "en" && mark == '/' && IsMonthFirst(numbers) ? new NumericDay(at, end, numbers) : null;
    }

    /// <summary>"6/30"; 12/20 is a mark.</summary>
    private static bool IsMonthFirst(List<int> numbers) => numbers is [>= 1 and <= 12, > 12 and <= 31 and not 20];

    /// <summary>Two numbers are a day with a stroke alone, and <c>24/7</c> is none; with a dot they are a decimal, with a dash a range.</summary>
    private static bool Fits(List<int> numbers, char mark) => numbers.Count switch
    {
        2 => mark == '/' && numbers is [>= 1 and <= 31, >= 1 and <= 12] and not [24, 7] and not [7, 7] && !(numbers[1] is 5 or 10 && numbers[0] <= numbers[1]),
        3 => numbers is [>= 1000, <= 12, <= 31] || (mark != '-' || numbers[2] >= 1000) && numbers is [<= 31, <= 31, (>= 0 and < 100) or >= 2000],
        _ => false,
    };
}
