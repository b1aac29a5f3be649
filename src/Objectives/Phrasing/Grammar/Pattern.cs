namespace CheckinBot.Objectives.Phrasing.Grammar;

/// <summary>
/// Writes out what a line of the grammar stands for: <c>[x]</c> may be left out, <c>(a|b)</c> is one of both, <c>{day}</c> is a slot, and
/// everything else is a word or a mark as the tokens have it.
/// </summary>
internal static class Pattern
{
    private const int Most = 2000;

    /// <exception cref="FormatException">A bracket is missing, or the line stands for too many.</exception>
    public static List<List<string>> Expand(string pattern)
    {
        var at = 0;
        var all = Alternatives(pattern, ref at);
        if (at < pattern.Length) throw new FormatException($"'{pattern}' has a bracket too many.");
        return all;
    }

    private static List<List<string>> Alternatives(string pattern, ref int at)
    {
        var all = Sequence(pattern, ref at);
        while (at < pattern.Length && pattern[at] == '|')
        {
            at++;
            all.AddRange(Sequence(pattern, ref at));
        }
        return all;
    }

    private static List<List<string>> Sequence(string pattern, ref int at)
    {
        List<List<string>> all = [[]];
        while (at < pattern.Length && pattern[at] is not ('|' or ')' or ']'))
        {
            var c = pattern[at];
            if (c == ' ') at++;
            else if (c is '(' or '[')
            {
                at++;
                var inner = Alternatives(pattern, ref at);
                if (at >= pattern.Length || pattern[at] != (c == '(' ? ')' : ']')) throw new FormatException($"'{pattern}' lacks a closing bracket.");
                at++;
                if (c == '[') inner.Add([]);
                all = [.. all.SelectMany(before => inner.Select(i => before.Concat(i).ToList()))];
            }
            else
            {
                var step = Step(pattern, ref at);
                foreach (var one in all) one.Add(step);
            }
            if (all.Count > Most) throw new FormatException($"'{pattern}' stands for more than {Most} ways to say it.");
        }
        return all;
    }

    private static string Step(string pattern, ref int at)
    {
        var from = at;
        if (pattern[at] == '{')
        {
            var end = pattern.IndexOf('}', at);
            if (end < 0) throw new FormatException($"'{pattern}' lacks a closing brace.");
            at = end + 1;
            return pattern[from..at];
        }
        while (at < pattern.Length && pattern[at] is not (' ' or '|' or '(' or ')' or '[' or ']' or '{') && (at == from || pattern[at - 1] != '\'')) at++;
        return pattern[from..at];
    }
}
