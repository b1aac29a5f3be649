using System.Runtime.CompilerServices;
using System.Text.Json;
using CheckinBot.Bot.Edges.Http;
using CheckinBot.Bot.Edges.Slack.Web;
using CheckinBot.Bot.Workspaces;

namespace CheckinBot.Bot.Edges.Slack.Sending;

/// <summary>Who is in a workspace or a channel, asked of Slack page by page, with their zone and language. Bots and those who have left are none of them.</summary>
public sealed class SlackPeople(SlackWeb web, Persist<SlackAnswer> persist)
{
    /// <summary>A channel of more than so many people is read from the list of all: fewer requests, which are also fewer a minute.</summary>
    private const int AskedOneByOne = 50;

    /// <param name="workspace">The installation's key.</param>
    /// <param name="team">Which workspace of an enterprise, where the app is installed for all of it; else null.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <exception cref="InvalidOperationException">Slack does not say.</exception>
    public async Task<IReadOnlyList<PlatformMember>> All(string workspace, string? team, CancellationToken cancel)
    {
        var all = new Dictionary<string, PlatformMember>();
        await foreach (var page in Pages((cursor, token) => web.UsersPage(workspace, cursor, team, token), cancel))
            foreach (var user in List(page, "members"))
                if (ReadUser.Of(user, workspace) is { } member) all.TryAdd(member.Seen.UserId, member);
        return [.. all.Values];
    }

    /// <exception cref="InvalidOperationException">Slack does not say; the bot may not be in the channel.</exception>
    public async Task<IReadOnlyList<PlatformMember>> Of(string workspace, string channel, string? team, CancellationToken cancel)
    {
        var ids = new HashSet<string>();
        await foreach (var page in Pages((cursor, token) => web.MembersPage(workspace, channel, cursor, token), cancel))
            foreach (var id in List(page, "members"))
                if (id.GetString() is { } user) ids.Add(user);
        if (ids.Count > AskedOneByOne) return [.. (await All(workspace, team, cancel)).Where(m => ids.Contains(m.Seen.UserId))];
        return await Each(workspace, ids, cancel);
    }

    /// <summary>Some of them, one by one; whom Slack does not tell about is left out.</summary>
    public async Task<IReadOnlyList<PlatformMember>> Each(string workspace, IEnumerable<string> users, CancellationToken cancel)
    {
        var all = new List<PlatformMember>();
        foreach (var user in users)
            if (await One(workspace, user, cancel) is { } member) all.Add(member);
        return all;
    }

    /// <summary>Null when it is a bot, has left, or Slack does not say.</summary>
    public async Task<PlatformMember?> One(string workspace, string user, CancellationToken cancel)
    {
        var answer = await persist.Repeat(token => web.UserInfo(workspace, user, token), cancel);
        return answer is { Ok: true, Body: { } body } && body.TryGetProperty("user", out var told) ? ReadUser.Of(told, workspace) : null;
    }

    private async IAsyncEnumerable<SlackAnswer> Pages(Func<string?, CancellationToken, Task<SlackAnswer>> ask, [EnumeratorCancellation] CancellationToken cancel)
    {
        string? cursor = null;
        do
        {
            var from = cursor;
            var page = await persist.Repeat(token => ask(from, token), cancel);
            if (!page.Ok) throw new InvalidOperationException($"Slack did not say who is there ({page.Error}).");
            yield return page;
            cursor = page.Text("response_metadata", "next_cursor");
        }
        while (!string.IsNullOrEmpty(cursor));
    }

    private static JsonElement.ArrayEnumerator List(SlackAnswer page, string name) =>
        page.Body is { } body && body.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : default;
}
