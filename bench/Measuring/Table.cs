namespace CheckinBot.Bench.Measuring;

/// <summary>Rows as a Markdown table whose columns stand under each other, for a terminal and for a page alike.</summary>
internal static class Table
{
    private static readonly string[] Head = ["", "floor", "CheckinBot", "ratio", "target", "kept"];

    public static string Of(IEnumerable<Line> lines)
    {
        List<string[]> rows = [Head, .. lines.Select(l => new[] { l.What, l.Floor, l.Figure, l.Ratio, l.Target, l.Target.Length == 0 ? "" : l.Met ? "yes" : "no" })];
        var widths = Enumerable.Range(0, Head.Length).Select(c => Math.Max(3, rows.Max(r => r[c].Length))).ToArray();
        var written = rows.Select(r => Row(r.Select((cell, c) => c == 0 ? cell.PadRight(widths[c]) : cell.PadLeft(widths[c])))).ToList();
        written.Insert(1, Row(widths.Select((w, c) => c == 0 ? new string('-', w) : new string('-', w - 1) + ":")));
        return string.Join('\n', written);
    }

    private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";
}
