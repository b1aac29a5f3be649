using System.Globalization;
using System.Text.RegularExpressions;

namespace CheckinBot.Tests.Bot.Edges.Slack.Fakes;

/// <summary>Short words for large JSON: <c>'</c> is a quote, <c>{150}</c> that many letters, <c>[50|x]</c> a list of fifty x, in which <c>{#}</c> is each one's number.</summary>
internal static partial class Grow
{
    public static string Of(string text)
    {
        // From the innermost list outwards.
        for (var at = text.LastIndexOf('['); at >= 0; at = at == 0 ? -1 : text.LastIndexOf('[', at - 1))
        {
            if (Count().Match(text, at) is not { Success: true } count || count.Index != at) continue;
            var end = Closing(text, at);
            var item = text[(at + count.Length)..end];
            var items = Enumerable.Range(0, int.Parse(count.Groups[1].Value, CultureInfo.InvariantCulture)).Select(n => item.Replace("{#}", n.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
            text = $"{text[..at]}[{string.Join(',', items)}]{text[(end + 1)..]}";
        }
        return Letters().Replace(text, m => new string('x', int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture))).Replace('\'', '"');
    }

    private static int Closing(string text, int at)
    {
        for (var depth = 0; ; at++)
        {
            if (text[at] == '[') depth++;
            if (text[at] == ']' && --depth == 0) return at;
        }
    }

    [GeneratedRegex(@"\G\[(\d+)\|")]
    private static partial Regex Count();

    [GeneratedRegex(@"\{(\d+)\}")]
    private static partial Regex Letters();
}
