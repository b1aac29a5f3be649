namespace CheckinBot.Bot.Hosting;

/// <summary><c>./run</c> alone: the service for Teams and Slack.</summary>
public static class Serve
{
    /// <summary>Refuses until a platform can be configured: a service that nobody can talk to would only look as if it worked.</summary>
    public static async Task<int> Run(TextWriter errors)
    {
        await errors.WriteLineAsync("""
            Neither Teams nor Slack is configured, and this version cannot speak to them yet: it has the Local page alone.
            To live a week of check-ins on it: ./run demo
            """);
        return 1;
    }
}
