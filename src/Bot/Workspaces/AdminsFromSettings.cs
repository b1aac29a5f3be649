namespace CheckinBot.Bot.Workspaces;

/// <summary>The e-mails of <c>Organisation__Admins</c>: whoever has one of them looks after the service.</summary>
public sealed class AdminsFromSettings(IReadOnlyList<string> emails)
{
    public bool Is(string email) => emails.Contains(email, StringComparer.OrdinalIgnoreCase);
}
