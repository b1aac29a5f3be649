namespace CheckinBot.Bot.Turns;

/// <summary>The admins that the configuration names, <c>Organisation__Admins</c>: e-mail addresses, a comma between them.</summary>
public sealed class AdminsFromSettings(IConfiguration configuration)
{
    public const string Key = "Organisation:Admins";

    private readonly HashSet<string> emails = new(
        (configuration[Key] ?? "").Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the configuration names anybody at all.</summary>
    public bool AreNamed => emails.Count > 0;

    /// <summary>Whoever makes a person known, such as an edge, asks this of a verified address.</summary>
    public bool Is(string? email) => email is not null && emails.Contains(email.Trim());
}
