using CheckinBot.Scheduling.Clocks;

namespace CheckinBot.Bot.Edges.Local;

/// <summary>The bar that walks the demo's clock. One walk at a time: a second press waits for the first.</summary>
public sealed class LocalClock(Scheduling.Clocks.Walk walk, DemoClock clock, LocalOffice office, LocalFeed feed, DemoOffset offset) : IDisposable
{
    private readonly SemaphoreSlim walking = new(1, 1);

    public sealed record Request(string To);

    public static async Task<IResult> Walk(Request request, LocalClock bar, CancellationToken cancel) =>
        await bar.Go(request.To, cancel) ? Results.NoContent() : LocalRoutes.Problem("Walk to ask, day or week.", 400);

    private async Task<bool> Go(string to, CancellationToken cancel)
    {
        await walking.WaitAsync(cancel);
        try
        {
            var now = clock.GetUtcNow();
            DateTimeOffset? until = to switch
            {
                "ask" => await walk.NextPrompt(cancel) ?? now,
                "day" => await Tomorrow(now, 1),
                "week" => await Tomorrow(now, 7),
                _ => null,
            };
            if (until is null) return false;
            await walk.To(until.Value, at => Tell(at, walking: true), cancel);
            await offset.Keep();
            await Tell(clock.GetUtcNow(), walking: false);
            return true;
        }
        finally
        {
            walking.Release();
        }
    }

    public void Dispose() => walking.Dispose();

    /// <summary>The same local hour so many days later: a day is not always 24 hours long.</summary>
    private async Task<DateTimeOffset> Tomorrow(DateTimeOffset now, int days)
    {
        var zone = await Zone();
        var local = TimeZoneInfo.ConvertTime(now, zone).DateTime.AddDays(days);
        while (zone.IsInvalidTime(local)) local = local.AddMinutes(30);
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }

    private async Task Tell(DateTimeOffset at, bool walking)
    {
        feed.Tell(new("clock", null, new { now = TimeZoneInfo.ConvertTime(at, await Zone()), walking }));
        await offset.Keep();
    }

    private async Task<TimeZoneInfo> Zone() =>
        await office.Organisation() is { } id ? TimeZoneInfo.FindSystemTimeZoneById((await office.Look(id)).Zone) : TimeZoneInfo.Utc;
}
