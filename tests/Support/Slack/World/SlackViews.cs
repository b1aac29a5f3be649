using System.Text.Json.Nodes;

namespace CheckinBot.Tests.Support.Slack;

/// <summary>The stack of modals that each person looks at, and their Homes.</summary>
internal sealed class SlackViews(SlackWorld world)
{
    public const int Deepest = 3;

    private readonly Dictionary<string, List<SlackView>> stacks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SlackView> homes = new(StringComparer.Ordinal);

    /// <summary>Each appearance and each change of a view, in order.</summary>
    public WatchedLog<SlackView> Changes { get; } = new();

    /// <summary>From the first to the one on top.</summary>
    public IReadOnlyList<SlackView> Stack(SlackUser user)
    {
        lock (world.Gate) return [.. stacks.GetValueOrDefault(user.Id) ?? []];
    }

    public SlackView? Home(SlackUser user)
    {
        lock (world.Gate) return homes.GetValueOrDefault(user.Id);
    }

    /// <summary>The view by its id or by the app's own.</summary>
    public SlackView? Find(string? id, string? externalId)
    {
        lock (world.Gate)
            return stacks.Values.SelectMany(s => s).Concat(homes.Values).FirstOrDefault(v => id is not null ? v.Id == id : externalId is not null && v.ExternalId == externalId);
    }

    /// <summary>A new stack in the place of any other.</summary>
    public SlackView Open(SlackUser user, JsonObject body)
    {
        lock (world.Gate)
        {
            stacks[user.Id] = [];
            return Push(user, body);
        }
    }

    public SlackView Push(SlackUser user, JsonObject body)
    {
        lock (world.Gate)
        {
            if (!stacks.TryGetValue(user.Id, out var stack)) stacks[user.Id] = stack = [];
            var view = Fresh(SlackIds.New('V'), user, body);
            if (stack.Count > 0) view = view with { Root = stack[0].Id, Previous = stack[^1].Id };
            stack.Add(Log(view));
            return stack[^1];
        }
    }

    public SlackView Update(SlackView old, JsonObject body)
    {
        lock (world.Gate)
        {
            if (old.Type == "home") return Publish(old.User, body);
            var stack = stacks[old.User.Id];
            var at = stack.FindIndex(v => v.Id == old.Id);
            return stack[at] = Log(stack[at] with { Body = body, Hash = SlackIds.Hash(world.Clock.GetUtcNow()) });
        }
    }

    public SlackView Publish(SlackUser user, JsonObject body)
    {
        lock (world.Gate) return homes[user.Id] = Log(Fresh(homes.GetValueOrDefault(user.Id)?.Id ?? SlackIds.New('V'), user, body));
    }

    /// <summary>The one on top goes; what was beneath it shows again.</summary>
    public void Pop(SlackUser user)
    {
        lock (world.Gate)
            if (stacks.GetValueOrDefault(user.Id) is { Count: > 0 } stack) stack.RemoveAt(stack.Count - 1);
    }

    public void Clear(SlackUser user)
    {
        lock (world.Gate) stacks.Remove(user.Id);
    }

    private SlackView Fresh(string id, SlackUser user, JsonObject body) => new(id, user, body, SlackIds.Hash(world.Clock.GetUtcNow()));

    private SlackView Log(SlackView view) => Changes.Add(revision => view with { Revision = revision });
}
