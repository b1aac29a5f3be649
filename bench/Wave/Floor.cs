using System.Net.Http.Headers;
using CheckinBot.Bench.Measuring;

namespace CheckinBot.Bench.Wave;

/// <summary>What the machine does at best: bodies that were rendered beforehand, posted by <see cref="HttpClient"/> and nothing else.</summary>
internal static class Floor
{
    public static Task<double> PerSecond(Uri api, byte[][] bodies, int many, int atOnce) => InTurn.PerSecond(many, async () =>
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        var url = new Uri(api, "chat.postMessage");
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, atOnce).Select(_ => Task.Run(async () =>
        {
            while (Interlocked.Increment(ref next) is var at && at < many)
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, url)
                {
                    Content = new ByteArrayContent(bodies[at % bodies.Length]) { Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") } },
                    Headers = { Authorization = new AuthenticationHeaderValue("Bearer", "xoxb-floor") },
                };
                using var response = await client.SendAsync(request);
                response.EnsureSuccessStatusCode();
                await response.Content.ReadAsByteArrayAsync();
            }
        })));
    });
}
