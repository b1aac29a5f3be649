using CheckinBot.Bot.Edges.Http;

namespace CheckinBot.Bot.Edges.Slack.Web;

/// <summary>
/// While no connection to Slack comes about, one request tries it now and then, less and less often, and all others are handed back: a thousand messages that wait would each find the same out.
/// </summary>
/// <param name="clock">Slack lives by real time, whatever the clock of a demo or a test says.</param>
public sealed class OutOfReach(TimeProvider clock)
{
    private readonly Lock gate = new();
    private DateTimeOffset until;
    private int failures;

    /// <summary>How long nobody tries; zero when somebody may.</summary>
    public TimeSpan Left
    {
        get
        {
            lock (gate) return until > clock.GetUtcNow() ? until - clock.GetUtcNow() : TimeSpan.Zero;
        }
    }

    /// <summary>No connection came about. False where that was known already, from one that left at the same time.</summary>
    public bool Failed()
    {
        lock (gate)
        {
            if (until > clock.GetUtcNow()) return false;
            until = clock.GetUtcNow() + Backoff.After(null, ++failures);
            return true;
        }
    }

    public void Reached()
    {
        lock (gate) (failures, until) = (0, default);
    }
}
