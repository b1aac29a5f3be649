using System.Net;

namespace CheckinBot.Bot.Edges.Teams.Connector;

/// <summary>What an answer of the Bot Connector means for us.</summary>
public abstract record Fate
{
    public sealed record Done : Fate;

    /// <summary>It was not done; again after that time.</summary>
    public sealed record Again(TimeSpan After) : Fate;

    /// <summary>It may have been done.</summary>
    public sealed record InDoubt(string Code) : Fate;

    /// <summary>The conversation, or the message in it, is not there any more.</summary>
    public sealed record Gone(string Code) : Fate;

    /// <summary>This person or channel takes nothing from us until something changes there.</summary>
    public sealed record StopHere(string Code, bool TellAdmin) : Fate;

    /// <summary>The whole tenant takes nothing from us: an admin there has to act.</summary>
    public sealed record StopTenant(string Code) : Fate;

    /// <summary>We are set up wrongly. Nothing was done; the message waits for whoever mends it.</summary>
    public sealed record Alarm(string Code) : Fate;

    /// <summary>The tenant is served by the host of another cloud.</summary>
    public sealed record OtherCloud : Fate;

    /// <summary>It was refused, and would be refused again.</summary>
    public sealed record Refused(string Code) : Fate;
}

/// <summary>
/// The failure table of the Bot Connector, after Microsoft's page on messages in bot conversations, with one difference: a send that
/// failed with 408 or 5xx, or that was never answered, is in doubt and not repeated, because nothing tells the platform that the second is the first.
/// </summary>
public static class Fates
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(2), LongestWait = TimeSpan.FromSeconds(20);

    /// <param name="answer">What was said.</param>
    /// <param name="repeatable">Doing it twice is doing it once: an update, a deletion, a question, the opening of a chat with one person.</param>
    /// <param name="attempt">How often it was tried, from 1: each wait is twice the last.</param>
    public static Fate Of(ConnectorAnswer answer, bool repeatable, int attempt)
    {
        if (answer.Ok) return new Fate.Done();
        var code = answer.Code ?? "unknown";
        if (answer.NotSent) return NotSent(answer, code, attempt);
        return answer.Status switch
        {
            HttpStatusCode.TooManyRequests or HttpStatusCode.PreconditionFailed => new Fate.Again(Wait(answer, attempt)),
            HttpStatusCode.Unauthorized => new Fate.Alarm(code),
            HttpStatusCode.Forbidden => Forbidden(code),
            HttpStatusCode.NotFound => new Fate.Gone(code),
            null or HttpStatusCode.RequestTimeout or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout =>
                repeatable ? new Fate.Again(Wait(answer, attempt)) : new Fate.InDoubt(code),
            >= HttpStatusCode.InternalServerError => repeatable ? new Fate.Refused(code) : new Fate.InDoubt(code),
            _ => new Fate.Refused(code),
        };
    }

    /// <summary>It never left: a wrong host or secret stays wrong, anything else passes.</summary>
    private static Fate NotSent(ConnectorAnswer answer, string code, int attempt) => (code, answer.RetryAfter) switch
    {
        ("host", null) => new Fate.Refused(code),
        ("token", null) => new Fate.Alarm(code),
        _ => new Fate.Again(Wait(answer, attempt)),
    };

    /// <summary>Real bodies differ from the documented ones, so every other 403 ends it; the code says for how many.</summary>
    private static Fate Forbidden(string code) => code switch
    {
        "BotDisabledByAdmin" => new Fate.StopTenant(code),
        "InvalidBotApiHost" => new Fate.OtherCloud(),
        "NotEnoughPermissions" or "MessageWritesBlocked" => new Fate.StopHere(code, TellAdmin: true),
        _ => new Fate.StopHere(code, TellAdmin: false),
    };

    private static TimeSpan Wait(ConnectorAnswer answer, int attempt)
    {
        if (answer.RetryAfter is { } told) return told;
        var wait = TimeSpan.FromSeconds(Math.Min(FirstWait.TotalSeconds * Math.Pow(2, Math.Clamp(attempt, 1, 10) - 1), LongestWait.TotalSeconds));
        // Those who were refused together do not come back together.
        return wait * (0.8 + 0.4 * Random.Shared.NextDouble());
    }
}
