namespace CheckinBot.Bot.Workspaces;

/// <summary>What to call an organisation that nobody has named yet.</summary>
public static class Company
{
    /// <summary>What most members' addresses say of it, such as "Atelier nord" for <c>atelier-nord.fr</c>; null when they say nothing.</summary>
    public static string? Of(IEnumerable<PlatformMember> all)
    {
        var domain = all.SelectMany(m => m.Entry.Emails.Take(1)).Select(e => e[(e.IndexOf('@', StringComparison.Ordinal) + 1)..].Split('.')[0].Replace('-', ' '))
            .Where(d => d.Length > 1).GroupBy(d => d, StringComparer.OrdinalIgnoreCase).MaxBy(g => g.Count())?.Key;
        return domain is null ? null : char.ToUpperInvariant(domain[0]) + domain[1..];
    }
}
