using System.Net;
using System.Net.Sockets;

namespace CheckinBot.Tests.Bot.Edges.Http;

/// <summary>
/// The way to a server, on which a firewall may swallow what is sent: connections are then neither made nor refused. They go to a door of this machine whose waiting room is full, and of
/// which the kernel takes no more notice.
/// </summary>
internal sealed class SwallowedLine : IDisposable
{
    /// <summary>More than the smallest waiting room holds.</summary>
    private const int Enough = 8;

    private readonly Socket door = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly List<Socket> waiting = [];
    private int attempts;

    public SwallowedLine()
    {
        door.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        door.Listen(1);
        for (var at = 0; at < Enough; at++)
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { Blocking = false };
            waiting.Add(socket);
            // Those that find room are connected at once, on one machine; the rest knock until the end.
            try
            {
                socket.Connect(door.LocalEndPoint!);
            }
            catch (SocketException error) when (error.SocketErrorCode is SocketError.WouldBlock or SocketError.InProgress)
            {
            }
        }
    }

    /// <summary>Nothing gets through until it is false.</summary>
    public bool Swallows { get; set; } = true;

    /// <summary>How many connections were begun that hung.</summary>
    public int Attempts => Volatile.Read(ref attempts);

    /// <summary>As <see cref="SocketsHttpHandler.ConnectCallback"/>.</summary>
    public async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            if (!Swallows) await socket.ConnectAsync(context.DnsEndPoint, cancel);
            else
            {
                Interlocked.Increment(ref attempts);
                await socket.ConnectAsync(door.LocalEndPoint!, cancel);
            }
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        foreach (var socket in waiting) socket.Dispose();
        door.Dispose();
    }
}
