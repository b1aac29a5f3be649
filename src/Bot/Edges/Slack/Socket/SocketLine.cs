using System.Buffers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace CheckinBot.Bot.Edges.Slack.Socket;

/// <summary>One socket: whole messages come in, acknowledgements go out one at a time.</summary>
public sealed class SocketLine(ClientWebSocket socket) : IDisposable
{
    private const int Longest = 1024 * 1024;

    private readonly SemaphoreSlim writing = new(1, 1);

    /// <summary>Null when Slack has closed it.</summary>
    public async Task<JsonElement?> Next(CancellationToken cancel)
    {
        var whole = new ArrayBufferWriter<byte>();
        while (true)
        {
            var part = await socket.ReceiveAsync(whole.GetMemory(4096), cancel);
            if (part.MessageType == WebSocketMessageType.Close) return null;
            whole.Advance(part.Count);
            if (whole.WrittenCount > Longest) throw new WebSocketException("A message of Slack's is longer than any that it sends.");
            if (!part.EndOfMessage) continue;
            // Slack also sends words of its own, such as pings in plain text.
            if (whole.WrittenCount > 0 && whole.WrittenSpan[0] == '{') return JsonDocument.Parse(whole.WrittenMemory.ToArray()).RootElement;
            whole.Clear();
        }
    }

    public async Task Acknowledge(string envelope, SlackJson? payload)
    {
        var said = new Acknowledgement(envelope, payload).ToString();
        await writing.WaitAsync();
        try
        {
            // A line that is gone takes the acknowledgement with it: Slack gives the message again.
            if (socket.State == WebSocketState.Open)
                await socket.SendAsync(Encoding.UTF8.GetBytes(said), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        }
        catch (WebSocketException)
        {
            socket.Abort();
        }
        finally
        {
            writing.Release();
        }
    }

    public async Task Close()
    {
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        }
        catch (WebSocketException)
        {
            // It was broken already, which is a way of being closed.
            socket.Abort();
        }
    }

    public void Dispose()
    {
        socket.Dispose();
        writing.Dispose();
    }
}

/// <summary>The word that a message has come, with its answer where it is answered at once (https://docs.slack.dev/apis/events-api/using-socket-mode).</summary>
internal sealed record Acknowledgement(string Envelope, SlackJson? Payload) : SlackJson
{
    public override void Write(Utf8JsonWriter json)
    {
        json.WriteString("envelope_id"u8, Envelope);
        Payload?.WriteAs("payload"u8, json);
    }
}
