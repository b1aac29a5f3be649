using System.Net;
using CheckinBot.Bot.Edges.Http;

namespace CheckinBot.Bot.Edges.Teams.Connector;

/// <summary>
/// The failure table of the Bot Connector, after Microsoft's page on messages in bot conversations, with one difference: a send that
/// failed with 408 or 5xx, or that was never answered, is in doubt and not repeated, because nothing tells the platform that the second is the first.
/// </summary>
public static class Fates
{
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
            HttpStatusCode.TooManyRequests => new Fate.Again(Wait(answer, attempt)) { FromAll = true },
            HttpStatusCode.PreconditionFailed => new Fate.Again(Wait(answer, attempt)),
            HttpStatusCode.Unauthorized => new Fate.Alarm(code),
            HttpStatusCode.Forbidden => Forbidden(code),
            HttpStatusCode.NotFound => new Fate.Gone(code),
            null or HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError =>
                repeatable ? new Fate.Again(Wait(answer, attempt)) : new Fate.InDoubt(code),
            _ => new Fate.Refused(code),
        };
    }

    /// <summary>It never left: a wrong host or secret stays wrong, anything else passes.</summary>
    private static Fate NotSent(ConnectorAnswer answer, string code, int attempt) => (code, answer.RetryAfter) switch
    {
        ("host", null) => new Fate.Refused(code),
        ("token", null) => new Fate.Alarm(code),
        // No connection came about, and none will for the tenant's next one.
        (ConnectorAnswer.None, _) => new Fate.Again(Wait(answer, attempt)) { FromAll = true },
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

    private static TimeSpan Wait(ConnectorAnswer answer, int attempt) => Backoff.After(answer.RetryAfter, attempt);
}
