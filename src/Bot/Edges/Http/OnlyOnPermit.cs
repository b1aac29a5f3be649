using CheckinBot.Scheduling;

namespace CheckinBot.Bot.Edges.Http;

/// <summary>
/// A body that is written only while the leave to send it holds. It is asked for when it goes into the connection, which is the last moment there is: a process
/// may have been frozen while it waited for a token or a connection, and another node may have sent the message since.
/// </summary>
internal static class OnlyOnPermit
{
    /// <summary>The code of the <see cref="NotSentException"/>.</summary>
    public const string Late = "late";

    /// <summary>Holds the body of a request back unless the permit holds, now and when it is written.</summary>
    /// <exception cref="NotSentException">It is over already. From whoever sends the request, when it is over by then.</exception>
    public static void Bind(HttpRequestMessage request, Permit? permit)
    {
        if (permit is null) return;
        Check(permit);
        if (request.Content is { } content) request.Content = new WhenWritten(content, () => Check(permit));
    }

    private static void Check(Permit permit)
    {
        if (permit.IsOver) throw new NotSentException(Late, "another node may have taken it meanwhile", TimeSpan.Zero);
    }
}
