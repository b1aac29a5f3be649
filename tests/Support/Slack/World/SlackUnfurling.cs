using System.Collections.Concurrent;

namespace CheckinBot.Tests.Support.Slack;

/// <summary>The links that Slack tells the app of: those of the domains that its manifest names (docs.slack.dev/messaging/unfurling-links-in-messages).</summary>
public sealed class SlackUnfurling
{
    private readonly ConcurrentDictionary<string, SlackShared> shared = new(StringComparer.Ordinal);

    /// <summary>As <c>unfurl_domains</c> of the manifest has them; a domain stands for those below it too.</summary>
    public HashSet<string> Domains { get; } = new(StringComparer.OrdinalIgnoreCase);

    public bool Hears(string url) => Uri.TryCreate(url, UriKind.Absolute, out var link)
        && Domains.Any(d => link.Host.Equals(d, StringComparison.OrdinalIgnoreCase) || link.Host.EndsWith("." + d, StringComparison.OrdinalIgnoreCase));

    /// <returns>The <c>unfurl_id</c>.</returns>
    internal string Tell(string of, SlackShared link)
    {
        var id = $"{of}.{SlackIds.Secret(32)}";
        shared[id] = link;
        return id;
    }

    internal SlackShared? Find(string id) => shared.GetValueOrDefault(id);
}
