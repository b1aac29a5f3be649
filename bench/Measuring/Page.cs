namespace CheckinBot.Bench.Measuring;

/// <summary>Writes a table between the two markers of its yardstick; what people wrote around them stays.</summary>
internal static class Page
{
    /// <exception cref="InvalidOperationException">The page has no such markers.</exception>
    public static async Task Write(string page, IYardstick yardstick, string table, string machine)
    {
        var text = await File.ReadAllTextAsync(page);
        var (begin, end) = ($"<!-- bench {yardstick.Name} -->", $"<!-- /bench {yardstick.Name} -->");
        var (from, to) = (text.IndexOf(begin, StringComparison.Ordinal), text.IndexOf(end, StringComparison.Ordinal));
        if (from < 0 || to < from) throw new InvalidOperationException($"{page} has no {begin} followed by {end}: add the two lines where its table is to stand.");
        await File.WriteAllTextAsync(page, $"{text[..(from + begin.Length)]}\n{machine}\n\n{table}\n{text[to..]}");
    }
}
