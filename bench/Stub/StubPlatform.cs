using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using CheckinBot.Bench.Measuring;

namespace CheckinBot.Bench.Stub;

/// <summary>
/// Slack's <c>chat.postMessage</c> and nothing more, in a process of its own, as small as Kestrel allows. The first part of the path says how it behaves:
/// <c>/after/50/</c> answers after so many milliseconds, <c>/rate/100/</c> takes so many a second from each token and says 429 to the rest.
/// </summary>
internal static class StubPlatform
{
    private const int MostBodies = 512;

    private static readonly ConcurrentDictionary<(string Token, double Rate), Bucket> buckets = [];
    private static readonly ConcurrentQueue<byte[]> bodies = [];
    private static long taken, refused;

    public static async Task<int> Run()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(k => k.Listen(System.Net.IPAddress.Loopback, 0));
        await using var app = builder.Build();
        app.Run(Answer);
        await app.StartAsync();
        await Console.Out.WriteLineAsync(app.Urls.First());
        // Its parent holds the other end, and takes it along however it ends.
        await Console.In.ReadToEndAsync();
        await app.StopAsync();
        return 0;
    }

    private static async Task Answer(HttpContext http)
    {
        var path = http.Request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries);
        switch (path)
        {
            case ["after", var time, ..]:
                await Swallow(http);
                if (time != "0") await Task.Delay(TimeSpan.FromMilliseconds(int.Parse(time, CultureInfo.InvariantCulture)), TimeProvider.System);
                await Take(http);
                break;
            case ["rate", var rate, ..]:
                await Swallow(http);
                var perSecond = double.Parse(rate, CultureInfo.InvariantCulture);
                if (buckets.GetOrAdd((http.Request.Headers.Authorization.ToString(), perSecond), key => new Bucket(key.Rate)).Take()) await Take(http);
                else await Refuse(http);
                break;
            case ["counts"]:
                await http.Response.WriteAsJsonAsync(new Counts(Interlocked.Read(ref taken), Interlocked.Read(ref refused)));
                break;
            case ["bodies"]:
                await http.Response.WriteAsJsonAsync(bodies.ToArray());
                break;
            default:
                http.Response.StatusCode = 404;
                break;
        }
    }

    private static async Task Swallow(HttpContext http)
    {
        if (bodies.Count >= MostBodies)
        {
            var reader = http.Request.BodyReader;
            while (await reader.ReadAsync() is var read)
            {
                reader.AdvanceTo(read.Buffer.End);
                if (read.IsCompleted) return;
            }
        }
        using var kept = new MemoryStream();
        await http.Request.Body.CopyToAsync(kept);
        bodies.Enqueue(kept.ToArray());
    }

    private static async Task Take(HttpContext http)
    {
        var number = Interlocked.Increment(ref taken);
        http.Response.ContentType = "application/json; charset=utf-8";
        await http.Response.WriteAsync($$"""{"ok":true,"ts":"1764147600.{{number:000000}}"}""");
    }

    private static async Task Refuse(HttpContext http)
    {
        Interlocked.Increment(ref refused);
        (http.Response.StatusCode, http.Response.Headers.RetryAfter) = (429, "1");
        await http.Response.WriteAsync("""{"ok":false,"error":"ratelimited"}""");
    }

    /// <summary>Half a second's worth at once, and then so many a second.</summary>
    private sealed class Bucket(double rate)
    {
        private readonly Lock gate = new();
        private readonly TimeProvider clock = TimeProvider.System;
        private double left = rate / 2;
        private long last = TimeProvider.System.GetTimestamp();

        public bool Take()
        {
            lock (gate)
            {
                var now = clock.GetTimestamp();
                (left, last) = (Math.Min(rate / 2, left + clock.GetElapsedTime(last, now).TotalSeconds * rate), now);
                if (left < 1) return false;
                left--;
                return true;
            }
        }
    }
}

/// <param name="Taken">Messages taken since its start.</param>
/// <param name="Refused">Answered with 429.</param>
internal sealed record Counts(long Taken, long Refused);
