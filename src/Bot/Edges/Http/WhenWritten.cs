using System.Net;

namespace CheckinBot.Bot.Edges.Http;

/// <summary>A body that tells when it goes into the connection: the last moment at which it can be held back, and before which nothing of it has left.</summary>
internal sealed class WhenWritten : HttpContent
{
    private readonly HttpContent body;
    private readonly Action written;

    /// <param name="body">What is written; it keeps its headers.</param>
    /// <param name="written">Called before its first byte; what it throws, whoever sends the request gets.</param>
    public WhenWritten(HttpContent body, Action written)
    {
        (this.body, this.written) = (body, written);
        foreach (var (name, values) in body.Headers.NonValidated) Headers.TryAddWithoutValidation(name, values);
    }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        written();
        await body.CopyToAsync(stream, context);
    }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        written();
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
}
