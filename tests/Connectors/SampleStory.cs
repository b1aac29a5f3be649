using CheckinBot.Objectives.Drift;
using CheckinBot.Storage.Model;
using CheckinBot.Tests.Connectors.Support;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace CheckinBot.Tests.Connectors;

public sealed class SampleStory(ITestOutputHelper output) : IAsyncLifetime
{
    private readonly ImportStory story = new();

    public Task InitializeAsync() => story.InitializeAsync();

    public Task DisposeAsync() => story.DisposeAsync();

    [Fact]
    public async Task Probe()
    {
        var imported = await story.Import(Samples.Csv);
        foreach (var line in ImportStory.Read(imported)) output.WriteLine(line);
        foreach (var line in ImportStory.Read(await story.Import(Samples.Csv))) output.WriteLine(line);
        var today = new DateOnly(2026, 11, 19);
        await story.Database.Read(imported.Outcome!.Organisation, async db =>
        {
            var checkins = (await db.Checkins.ToListAsync()).ToLookup(c => c.KeyResultId);
            var objectives = await db.Objectives.ToDictionaryAsync(o => o.Id);
            foreach (var k in await db.KeyResults.OrderBy(k => k.Id).ToListAsync())
            {
                var s = Standing.Of(k, objectives[k.ObjectiveId], checkins[k.Id], today);
                output.WriteLine($"{k.Title} {k.Key} {s.Verdict} {s.Judgement.PointsBehind:0.0} since {s.Judgement.Since} missed {s.MissedCadences} {k.Start} {k.Due} {k.Cadence}");
            }
            return 0;
        });
    }
}
