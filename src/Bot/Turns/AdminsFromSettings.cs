namespace CheckinBot.Bot.Turns;

/// <summary>The admins that the configuration names, <c>Organisation__Admins</c>.</summary>
public sealed class AdminsFromSettings(IEnumerable<string> addresses)
{
    private readonly HashSet<string> emails = new(addresses, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the configuration names anybody at all.</summary>
    public bool AreNamed => emails.Count > 0;

    /// <summary>Whoever makes a person known, such as an edge, asks this of a verified address.</summary>
    public bool Is(string? email) => email is not null && emails.Contains(email.Trim());
}
