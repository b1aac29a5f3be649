using System.Collections.Concurrent;

namespace CheckinBot.Bot.Edges.Http;

/// <summary>
/// While no connection to a service comes about, one request tries it now and then, less and less often, and all others are handed back: a thousand messages that wait would each find the same out.
/// </summary>
/// <param name="service">As a line of the log calls it.</param>
/// <param name="code">The code of the <see cref="NotSentException"/>: the platform's word for no answer at all.</param>
/// <param name="clock">The one by which the platforms live, see <see cref="Scheduling.Node.PlatformClock"/>: who walks a demo into tomorrow finds it tried again.</param>
public sealed class OutOfReach(string service, string code, TimeProvider clock)
{
    /// <summary>Whoever comes while one tries need not wait longer than a connection usually takes.</summary>
    private static readonly TimeSpan WhileTried = TimeSpan.FromSeconds(2);

    private readonly Lock gate = new();
    private DateTimeOffset until;
    private int failures;
    private bool tried;

    /// <summary>How long nobody else tries; zero when somebody may.</summary>
    public TimeSpan Left
    {
        get
        {
            lock (gate) return until > clock.GetUtcNow() ? until - clock.GetUtcNow() : tried ? WhileTried : TimeSpan.Zero;
        }
    }

    /// <exception cref="NotSentException">It is known to be out of reach: nobody tries just now, or another one does.</exception>
    public void Check()
    {
        if (Left is var left && left > TimeSpan.Zero) throw Unreached($"{service} is out of reach", left, known: true);
    }

    /// <summary>Sends a request, if it may go just now.</summary>
    /// <param name="send">Sends it.</param>
    /// <param name="ails">Whether an answer says that the service fails whoever asks, which is as good as no answer; null where it may tell of the request alone.</param>
    /// <exception cref="NotSentException">It is out of reach, known before or found now; the first to find it is not <see cref="NotSentException.Known"/>.</exception>
    public async Task<HttpResponseMessage> Try(Func<Task<HttpResponseMessage>> send, Func<HttpResponseMessage, bool>? ails = null)
    {
        var mine = Begin();
        try
        {
            var response = await send();
            if (ails?.Invoke(response) is true) throw Failing(response);
            Reached();
            return response;
        }
        catch (HttpRequestException error) when (NeverLeft.Was(error))
        {
            var known = !Failed();
            throw Unreached($"{service} cannot be reached ({error.HttpRequestError}), and is tried again in {Left.TotalSeconds:0} s", Left, known, error);
        }
        finally
        {
            if (mine)
                lock (gate) tried = false;
        }
    }

    /// <summary>True for the one that tries on behalf of all; while nothing is wrong, anybody may go.</summary>
    private bool Begin()
    {
        lock (gate)
        {
            Check();
            return failures > 0 && (tried = true);
        }
    }

    /// <summary>False where that was known already, from one that left at the same time.</summary>
    private bool Failed(TimeSpan? told = null)
    {
        lock (gate)
        {
            if (until > clock.GetUtcNow()) return false;
            until = clock.GetUtcNow() + Backoff.After(told, ++failures);
            return true;
        }
    }

    private void Reached()
    {
        lock (gate) (failures, until) = (0, default);
    }

    private NotSentException Failing(HttpResponseMessage response)
    {
        using var answer = response;
        var known = !Failed(answer.Headers.RetryAfter?.Delta);
        return Unreached($"{service} fails ({(int)answer.StatusCode}), and is asked again in {Left.TotalSeconds:0} s", Left, known);
    }

    private NotSentException Unreached(string why, TimeSpan left, bool known, Exception? inner = null) => new(code, why, left, inner) { Known = known };
}

/// <summary>One for each host: where a service has several addresses, one of them may be out of reach and the next be there.</summary>
/// <param name="code">As <see cref="OutOfReach"/> has it.</param>
/// <param name="clock">The same.</param>
public sealed class OutOfReachHosts(string code, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, OutOfReach> hosts = [];

    /// <param name="url">Whose scheme, host and port count.</param>
    public OutOfReach Of(Uri url) => hosts.GetOrAdd(url.GetLeftPart(UriPartial.Authority), host => new OutOfReach(host, code, clock));
}
