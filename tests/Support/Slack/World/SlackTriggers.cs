using System.Collections.Concurrent;

namespace CheckinBot.Tests.Support.Slack;

/// <summary>What lets an app open a modal: for three seconds, and once.</summary>
internal sealed class SlackTriggers
{
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(3);

    private readonly ConcurrentDictionary<string, Trigger> triggers = new(StringComparer.Ordinal);

    /// <summary>By which they end.</summary>
    public required TimeProvider Clock { get; set; }

    /// <param name="within">The modal in which something was pressed; null elsewhere.</param>
    public string Pull(SlackUser user, SlackView? within)
    {
        var id = SlackIds.Trigger();
        triggers[id] = new Trigger(user, within, Clock.GetUtcNow() + Life);
        return id;
    }

    /// <summary>Who pulled it and where, or Slack's word for why it is good no more.</summary>
    public (SlackUser User, SlackView? Within, string? Error) Spend(string id)
    {
        if (!triggers.TryGetValue(id, out var trigger)) return (null!, null, "invalid_trigger_id");
        if (Interlocked.Exchange(ref trigger.Spent, true)) return (null!, null, "exchanged_trigger_id");
        return trigger.Ends < Clock.GetUtcNow() ? (null!, null, "expired_trigger_id") : (trigger.User, trigger.Within, null);
    }

    private sealed class Trigger(SlackUser user, SlackView? within, DateTimeOffset ends)
    {
        public bool Spent;

        public SlackUser User => user;
        public SlackView? Within => within;
        public DateTimeOffset Ends => ends;
    }
}
