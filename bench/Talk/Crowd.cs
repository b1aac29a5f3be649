namespace CheckinBot.Bench.Talk;

/// <summary>So many who ask at once, each of them again as soon as they are answered. What it costs is in the floor and in the figure alike.</summary>
internal sealed class Crowd : IDisposable
{
    public const int AtOnce = 16;

    private readonly HttpMessageInvoker client = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, UseProxy = false, MaxConnectionsPerServer = AtOnce });

    /// <summary>Sends that many, and ends when the last of them is answered.</summary>
    /// <param name="many">How many.</param>
    /// <param name="request">The request of a number.</param>
    /// <param name="holds">Whether an answer is what was asked for.</param>
    /// <exception cref="InvalidOperationException">An answer was not.</exception>
    public Task Send(int many, Func<int, HttpRequestMessage> request, Func<string, bool> holds)
    {
        var next = -1;
        return Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Run(async () =>
        {
            for (int number; (number = Interlocked.Increment(ref next)) < many;)
            {
                using var asked = request(number);
                using var answer = await client.SendAsync(asked, CancellationToken.None);
                var body = await answer.Content.ReadAsStringAsync();
                if (!answer.IsSuccessStatusCode || !holds(body)) throw new InvalidOperationException($"{asked.RequestUri!.AbsolutePath} was answered {(int)answer.StatusCode}: {body}");
            }
        })));
    }

    public void Dispose() => client.Dispose();
}
