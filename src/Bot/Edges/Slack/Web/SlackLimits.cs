using System.Threading.RateLimiting;
using CheckinBot.Bot.Edges.Http;
using CheckinBot.Bot.Edges.Slack.Settings;

namespace CheckinBot.Bot.Edges.Slack.Web;

/// <summary>
/// Our side of Slack's limits (https://docs.slack.dev/apis/web-api/rate-limits): each method in each workspace by its tier, see <see cref="SlackMethods"/>;
/// messages by <c>Slack__MessagesPerSecond</c> to a workspace and one a second to a channel.
/// </summary>
public sealed class SlackLimits : IDisposable
{
    private const int MostWaiting = 20_000;

    /// <summary>Slack tolerates short bursts in a channel without saying how short.</summary>
    private const int ChannelBurst = 2;

    /// <param name="settings">Says how many messages a second to a workspace.</param>
    /// <param name="scale">Multiplies every limit: tests run the same wave faster.</param>
    /// <param name="clock">By which Slack lives, see <see cref="Scheduling.Node.PlatformClock"/>.</param>
    public SlackLimits(SlackSettings settings, double scale, TimeProvider clock)
    {
        OutOfReach = new OutOfReach("Slack", SlackAnswer.None, clock);
        var messages = MessagesPerSecond = settings.MessagesPerSecond * scale;
        Methods = PartitionedRateLimiter.Create<(string Method, string Workspace), (string, string)>(key => key.Method switch
        {
            SlackMethods.Post => Buckets.Of<(string, string)>(key, messages / 5, TimeSpan.FromSeconds(1) / messages, MostWaiting),
            // When everybody answers at four o'clock, Slack may allow more than its table says; if not, it says so.
            SlackMethods.OpenModal => RateLimitPartition.GetNoLimiter<(string, string)>(key),
            _ => Tier(key, SlackMethods.CallsAMinute(key.Method) * scale),
        });
        Channels = PartitionedRateLimiter.Create<(string Workspace, string Channel), (string, string)>(key =>
            Buckets.Of<(string, string)>(key, ChannelBurst * scale, TimeSpan.FromSeconds(1) / scale, MostWaiting));
    }

    public PartitionedRateLimiter<(string Method, string Workspace)> Methods { get; }
    public PartitionedRateLimiter<(string Workspace, string Channel)> Channels { get; }
    /// <summary>Messages a second to a workspace.</summary>
    public double MessagesPerSecond { get; }

    public Pauses Pauses { get; } = new();
    public OutOfReach OutOfReach { get; }

    /// <summary>Counts a message that went to a conversation by another name.</summary>
    public void Posted(string workspace, string channel)
    {
        using var counted = Channels.AttemptAcquire((workspace, channel));
    }

    public void Dispose()
    {
        Methods.Dispose();
        Channels.Dispose();
    }

    /// <summary>A fifth of a minute's worth at once and the rest spread over it, so that no minute holds more than the tier.</summary>
    private static RateLimitPartition<(string, string)> Tier((string Method, string Workspace) key, double aMinute)
    {
        var atOnce = Math.Max(1, Math.Floor(aMinute / 5));
        return Buckets.Of<(string, string)>(key, atOnce, TimeSpan.FromMinutes(1) / Math.Max(1, aMinute - atOnce), SlackMethods.Waits(key.Method) ? MostWaiting : 0);
    }
}
