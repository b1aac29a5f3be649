using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CheckinBot.Tests.Support.Slack;

/// <summary>One connection of the app in Socket Mode.</summary>
public sealed class SlackSocket : IDisposable
{
    private readonly ConcurrentDictionary<string, (bool Takes, TaskCompletionSource<string> Answer)> waiting = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim writing = new(1);
    private readonly FakeSlack slack;
    private readonly WebSocket socket;
    private readonly Action abort;

    internal SlackSocket(FakeSlack slack, WebSocket socket, int number, Action abort) => (this.slack, this.socket, Number, this.abort) = (slack, socket, number, abort);

    /// <summary>From 1, in the order in which they came.</summary>
    public int Number { get; }

    /// <summary>Slack told it to go, and sends nothing more by it.</summary>
    public bool Leaving { get; private set; }

    /// <summary>How many envelopes it was sent.</summary>
    public int Envelopes { get; private set; }

    /// <summary>The connection breaks, with no word of farewell.</summary>
    public void Kill()
    {
        Leaving = true;
        try
        {
            abort();
        }
        catch (ObjectDisposedException)
        {
            // It has ended in this very moment by itself.
        }
    }

    /// <param name="reason"><c>warning</c>, after which it lives on for a while; <c>refresh_requested</c>, <c>link_disabled</c> or <c>too_many_websockets</c>.</param>
    public Task Disconnect(string reason)
    {
        Leaving = reason != "warning";
        return Write(new() { ["type"] = "disconnect", ["reason"] = reason, ["debug_info"] = new JsonObject { ["host"] = "applink-canary" } });
    }

    internal Task Greet(int connections) => Write(new()
    {
        ["type"] = "hello", ["num_connections"] = connections, ["connection_info"] = new JsonObject { ["app_id"] = slack.AppId },
        ["debug_info"] = new JsonObject { ["host"] = "applink-canary", ["build_number"] = 1, ["approximate_connection_time"] = 18060 },
    });

    /// <summary>What the app answers by this very socket; null when it does not in time, or the socket breaks.</summary>
    internal async Task<string?> Send(string envelope, SlackRequest request, TimeSpan patience, TimeProvider clock)
    {
        var json = new JsonObject { ["envelope_id"] = envelope, ["type"] = request.EnvelopeType, ["payload"] = request.Payload.DeepClone(), ["accepts_response_payload"] = request.TakesAnswer };
        if (request.Retry > 0) (json["retry_attempt"], json["retry_reason"]) = (request.Retry, request.RetryReason);
        var answer = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        waiting[envelope] = (request.TakesAnswer, answer);
        try
        {
            Envelopes++;
            // The time runs from before anybody can have read it.
            var answered = answer.Task.WaitAsync(patience, clock);
            await Write(json);
            return await answered;
        }
        catch (Exception failure) when (failure is TimeoutException or WebSocketException or OperationCanceledException or IOException or ObjectDisposedException)
        {
            return null;
        }
        finally
        {
            waiting.TryRemove(envelope, out _);
        }
    }

    /// <summary>Returns when the app has closed it, or it broke.</summary>
    internal async Task Read()
    {
        var buffer = new byte[65_536];
        using var message = new MemoryStream();
        try
        {
            while (socket.State == WebSocketState.Open)
            {
                var part = await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
                if (part.MessageType == WebSocketMessageType.Close) break;
                message.Write(buffer, 0, part.Count);
                if (!part.EndOfMessage) continue;
                Take(Encoding.UTF8.GetString(message.ToArray()));
                message.SetLength(0);
            }
            if (socket.State == WebSocketState.CloseReceived) await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, "", CancellationToken.None);
        }
        catch (Exception failure) when (failure is WebSocketException or OperationCanceledException or IOException)
        {
            // It broke, which is a way of ending.
        }
    }

    /// <summary>Nothing comes by it any more: whoever waits for an answer tries another.</summary>
    internal void Over()
    {
        foreach (var (_, (_, answer)) in waiting) answer.TrySetCanceled();
    }

    public void Dispose() => writing.Dispose();

    private void Take(string text)
    {
        JsonObject? said;
        try
        {
            said = JsonNode.Parse(text) as JsonObject;
        }
        catch (JsonException)
        {
            said = null;
        }
        if (CheckBlocks.Name(said, "envelope_id") is not { } id) slack.Complain($"a socket says what is no acknowledgement: {text}");
        else if (!waiting.TryGetValue(id, out var waiter)) slack.Sockets.Stray(id, this);
        else if (!waiter.Takes && said!.ContainsKey("payload")) slack.Complain($"nobody reads the payload of the acknowledgement of {id}");
        else waiter.Answer.TrySetResult(said!["payload"]?.ToJsonString() ?? "");
    }

    private async Task Write(JsonObject json)
    {
        await writing.WaitAsync();
        try
        {
            await socket.SendAsync(Encoding.UTF8.GetBytes(json.ToJsonString()), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        }
        finally
        {
            writing.Release();
        }
    }
}
