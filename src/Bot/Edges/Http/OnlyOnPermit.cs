using System.Net;
using CheckinBot.Scheduling;

namespace CheckinBot.Bot.Edges.Http;

/// <summary>
/// A body that is written only while the leave to send it holds. It is asked for when it goes into the connection, which is the last moment there is: a process
/// may have been frozen while it waited for a token or a connection, and another node may have sent the message since.
/// </summary>
internal sealed class OnlyOnPermit : HttpContent
{
    /// <summary>The code of the <see cref="NotSentException"/>.</summary>
    public const string Late = "late";

    private readonly HttpContent body;
    private readonly Permit permit;

    private OnlyOnPermit(HttpContent body, Permit permit)
    {
        (this.body, this.permit) = (body, permit);
        foreach (var (name, values) in body.Headers.NonValidated) Headers.TryAddWithoutValidation(name, values);
    }

    /// <summary>Holds the body of a request back unless the permit holds, now and when it is written.</summary>
    /// <exception cref="NotSentException">It is over already. From whoever sends the request, when it is over by then.</exception>
    public static void Bind(HttpRequestMessage request, Permit? permit)
    {
        if (permit is null) return;
        Check(permit);
        if (request.Content is { } content) request.Content = new OnlyOnPermit(content, permit);
    }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        Check(permit);
        await body.CopyToAsync(stream, context);
    }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Check(permit);
        await body.CopyToAsync(stream, context, cancellationToken);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = body.Headers.ContentLength ?? 0;
        return body.Headers.ContentLength is not null;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) body.Dispose();
        base.Dispose(disposing);
    }

    private static void Check(Permit permit)
    {
        if (permit.IsOver) throw new NotSentException(Late, "another node may have taken it meanwhile", TimeSpan.Zero);
    }
}
