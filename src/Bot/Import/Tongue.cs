namespace CheckinBot.Bot.Import;

internal static class Tongue
{
    /// <summary>"fr" when the terminal's locale is French, else "en".</summary>
    public static string OfTerminal()
    {
        var locale = new[] { "LC_ALL", "LC_MESSAGES", "LANG" }.Select(Environment.GetEnvironmentVariable).FirstOrDefault(v => !string.IsNullOrEmpty(v));
        return locale?.StartsWith("fr", StringComparison.OrdinalIgnoreCase) == true ? "fr" : "en";
    }
}
