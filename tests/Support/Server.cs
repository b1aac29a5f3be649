using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;

namespace CheckinBot.Tests.Support;

/// <summary>The demo as a process of its own, to be killed like one.</summary>
public sealed class Server : IAsyncDisposable
{
    private readonly Process process;

    private Server(Process process, HttpClient http) => (this.process, Http) = (process, http);

    public HttpClient Http { get; }

    /// <summary>Starts <c>demo --keep</c> on that folder and returns once it answers.</summary>
    public static async Task<Server> Start(string directory, TimeSpan patience)
    {
        var url = $"http://127.0.0.1:{FreePort()}";
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "CheckinBot.Bot.dll"), "demo", "--keep"])
        {
            WorkingDirectory = Repository.Root, RedirectStandardOutput = true, RedirectStandardError = true,
            Environment = { ["Data__Directory"] = directory, ["ASPNETCORE_URLS"] = url },
        };
        var process = Process.Start(start)!;
        // The pipe must be read to its end, or a chatty process stops to wait for us.
        process.OutputDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        var http = new HttpClient { BaseAddress = new Uri(url), Timeout = TimeSpan.FromMinutes(2) };
        var began = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                if ((await http.GetAsync(new Uri("healthz", UriKind.Relative))).IsSuccessStatusCode) return new Server(process, http);
            }
            catch (HttpRequestException) when (Stopwatch.GetElapsedTime(began) < patience && !process.HasExited)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
            }
        }
    }

    public Task Walk(string to) => Http.PostAsJsonAsync("local/clock", new { to });

    /// <summary>SIGKILL: no handler runs, nothing is flushed.</summary>
    public async Task Kill()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) await Kill();
        process.Dispose();
        Http.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
