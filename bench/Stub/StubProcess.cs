using System.Net.Http.Json;

namespace CheckinBot.Bench.Stub;

/// <summary>The stub as those who measure have it.</summary>
internal sealed class StubProcess : IAsyncDisposable
{
    private readonly Child child;
    private readonly HttpClient http;

    private StubProcess(Child child, Uri at) => (this.child, At, http) = (child, at, new HttpClient { BaseAddress = at });

    public Uri At { get; }

    public static async Task<StubProcess> Start()
    {
        var child = Child.Start("stub");
        return new StubProcess(child, new Uri(await child.FirstLine(_ => true)));
    }

    /// <summary>Where it answers after so long.</summary>
    public Uri After(int milliseconds) => new(At, $"after/{milliseconds}/api/");

    /// <summary>Where it takes so many a second from each workspace.</summary>
    public Uri Rate(int perSecond) => new(At, $"rate/{perSecond}/api/");

    public async Task<Counts> Counts() => (await http.GetFromJsonAsync<Counts>("counts"))!;

    /// <summary>The first messages that it was sent, as they came.</summary>
    public async Task<byte[][]> Bodies() => (await http.GetFromJsonAsync<byte[][]>("bodies"))!;

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await child.DisposeAsync();
    }
}
