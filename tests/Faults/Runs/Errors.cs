namespace CheckinBot.Tests.Faults.Runs;

/// <summary>What a node logs as an error or worse.</summary>
internal static class Errors
{
    /// <summary>Each with the line after its heading, where the words are.</summary>
    public static IEnumerable<string> In(string log)
    {
        if (!File.Exists(log)) yield break;
        string? heading = null;
        foreach (var line in File.ReadLines(log))
        {
            if (heading is not null) yield return $"{heading} {line.Trim()}";
            heading = line.StartsWith("fail:", StringComparison.Ordinal) || line.StartsWith("crit:", StringComparison.Ordinal) ? line : null;
            if (line.StartsWith("Unhandled exception", StringComparison.Ordinal)) yield return line;
        }
    }
}
