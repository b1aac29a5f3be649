using System.Net.WebSockets;
using System.Text.Json;
using CheckinBot.Bot.Edges.Slack.Receiving;
using CheckinBot.Bot.Turns;

namespace CheckinBot.Bot.Edges.Slack.Socket;

/// <summary>Opens a connection and reads it to its end, also beyond the moment at which another one is wanted.</summary>
public sealed class SocketConnections(HearSlack hear, HearCommand commands, Afterwork afterwork, ILogger<SocketConnections> log)
{
    private static readonly TimeSpan Ping = TimeSpan.FromSeconds(10), Pong = TimeSpan.FromSeconds(20);

    public async Task<SocketEnding> Open(Uri url, CancellationToken stop)
    {
        var socket = new ClientWebSocket { Options = { KeepAliveInterval = Ping, KeepAliveTimeout = Pong } };
        try
        {
            await socket.ConnectAsync(url, stop);
        }
        catch (WebSocketException error)
        {
            socket.Dispose();
            log.LogWarning("The connection to Slack could not be opened: {Why}.", error.Message);
            return new SocketEnding.Lost(error.Message);
        }
        var ending = new TaskCompletionSource<SocketEnding>(TaskCreationOptions.RunContinuationsAsynchronously);
        _ = Read(new SocketLine(socket), ending, stop);
        return await ending.Task;
    }

    private async Task Read(SocketLine line, TaskCompletionSource<SocketEnding> ending, CancellationToken stop)
    {
        try
        {
            while (await line.Next(stop) is { } message)
            {
                if (message.Text("type") == "disconnect") ending.TrySetResult(message.Text("reason") == "link_disabled" ? new SocketEnding.Final("link_disabled") : new SocketEnding.Refresh());
                else if (message.Text("envelope_id") is { } envelope) afterwork.Keep(Take(line, envelope, message));
            }
            ending.TrySetResult(new SocketEnding.Lost("closed"));
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException or JsonException)
        {
            if (!stop.IsCancellationRequested) log.LogWarning("The connection to Slack broke: {Why}.", error.Message);
            ending.TrySetResult(new SocketEnding.Lost(error.GetType().Name));
        }
        finally
        {
            await line.Close();
            line.Dispose();
        }
    }

    /// <summary>What is refused is not acknowledged: Slack gives it again, to us or to another server.</summary>
    private async Task Take(SocketLine line, string envelope, JsonElement message)
    {
        if (Input(message) is not { } input)
        {
            await line.Acknowledge(envelope, null);
            return;
        }
        switch (await hear.Hear(input))
        {
            case SlackReceipt.Refused:
                break;
            case SlackReceipt.Said said when message.Is("accepts_response_payload"):
                await line.Acknowledge(envelope, said.Body);
                break;
            case SlackReceipt.Said said when input.Kind == SlackKind.Command:
                await line.Acknowledge(envelope, null);
                await commands.Follow(input, said.Body, CancellationToken.None);
                break;
            default:
                await line.Acknowledge(envelope, null);
                break;
        }
    }

    private static SlackInput? Input(JsonElement message) => (message.Text("type"), message.At("payload")) switch
    {
        ("events_api", { } payload) => new SlackInput(SlackKind.Event, payload.Clone()),
        ("slash_commands", { } payload) => new SlackInput(SlackKind.Command, payload.Clone()),
        ("interactive", { } payload) => new SlackInput(SlackKind.Interaction, payload.Clone()),
        _ => null,
    };
}
