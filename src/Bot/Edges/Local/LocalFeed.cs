using System.Threading.Channels;

namespace CheckinBot.Bot.Edges.Local;

/// <summary>Tells every open page what happened: in memory, since the pages and the service are one machine.</summary>
public sealed class LocalFeed
{
    private readonly Lock gate = new();
    private readonly List<Channel<Happening>> pages = [];

    public void Tell(Happening happening)
    {
        lock (gate)
            foreach (var page in pages) page.Writer.TryWrite(happening);
    }

    public Listening Listen()
    {
        var page = Channel.CreateUnbounded<Happening>();
        lock (gate) pages.Add(page);
        return new Listening(page.Reader, () => { lock (gate) pages.Remove(page); });
    }

    /// <param name="Kind">The name of the server-sent event.</param>
    /// <param name="Conversation">Whose page shows it; null for every page.</param>
    /// <param name="Data">What becomes the event's JSON.</param>
    public sealed record Happening(string Kind, string? Conversation, object Data);

    public sealed class Listening(ChannelReader<Happening> reader, Action stop) : IDisposable
    {
        public ChannelReader<Happening> Reader => reader;

        public void Dispose() => stop();
    }
}
