namespace CheckinBot.Bot.Cards.Talk;

/// <summary>Command words that belong together, in the order in which help shows them.</summary>
/// <param name="Name">The end of the key of its title: <c>Help.Group.week</c>.</param>
/// <param name="Words">By their English names.</param>
public sealed record HelpGroup(string Name, IReadOnlyList<string> Words);

/// <summary>Which word stands where in help. Each stands in one group, which a test sees to; a row of buttons holds five.</summary>
public static class HelpGroups
{
    private static readonly string[] Everybody = ["status", "checkin", "update", "new", "pending", "away"];

    private static readonly string[] Leads = ["status", "checkin", "drift", "meeting", "summary", "new"];

    public static IReadOnlyList<HelpGroup> All { get; } =
    [
        new("week", ["checkin", "update", "pending", "away", "settings", "preview"]),
        new("stand", ["status", "summary", "drift", "why", "causes", "kpi", "scorecard", "lens"]),
        new("plan", ["new", "start", "review", "align", "tree"]),
        new("cycle", ["cycle", "meeting", "retro", "revise", "pause", "close", "reopen"]),
        new("admin", ["rehearse", "allow", "escalation", "wave", "link", "unlink"]),
    ];

    /// <summary>The few words to begin with.</summary>
    public static IReadOnlyList<string> First(bool leads) => leads ? Leads : Everybody;

    /// <summary>Those that are known, group by group.</summary>
    public static IEnumerable<string> InOrder(IReadOnlySet<string> known) => All.SelectMany(g => g.Words).Where(known.Contains);
}
