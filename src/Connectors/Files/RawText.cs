namespace CheckinBot.Connectors.Files;

internal static class RawText
{
    /// <summary>Without the spaces round it, no-break and invisible ones too; null when nothing is left.</summary>
    public static string? Clean(string? text)
    {
        if (text is null) return null;
        var clean = text.Trim().Trim('\u200B', '\u200E', '\u200F', '\u2060', '\uFEFF').Trim();
        return clean.Length == 0 ? null : clean;
    }
}
