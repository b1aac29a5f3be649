using CheckinBot.Tests.Connectors.Support;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Connectors;

/// <summary>Cycles of the calendar, and a sales cycle of one's own.</summary>
public sealed class CycleNames : IAsyncLifetime
{
    private readonly ImportStory story = new();

    public Task InitializeAsync() => story.InitializeAsync();

    public Task DisposeAsync() => story.DisposeAsync();

    [Fact]
    public async Task A_name_of_the_calendar_says_its_days_and_written_days_come_first()
    {
        var imported = await story.Import(new Workbook()
            .Sheet("Organisation", ["nom"], ["Atelier Nord"])
            .Sheet("Cycles", ["nom", "début", "fin"], ["T4 2026", null, null], ["Novembre 2026", null, null], ["2027", null, null], ["Campagne d'hiver", "2026-11-16", "2027-01-31"], ["T1 2027", "2027-01-04", null]));
        Assert.False(imported.Refused, string.Join('\n', ImportStory.Read(imported)));
        var cycles = await story.Database.Read(imported.Outcome!.Organisation, db => db.Cycles.ToDictionaryAsync(c => c.Name, c => (c.Start, c.End)));
        Assert.Equal((new(2026, 10, 1), new DateOnly(2026, 12, 31)), cycles["T4 2026"]);
        Assert.Equal((new(2026, 11, 1), new DateOnly(2026, 11, 30)), cycles["Novembre 2026"]);
        Assert.Equal((new(2027, 1, 1), new DateOnly(2027, 12, 31)), cycles["2027"]);
        Assert.Equal((new(2026, 11, 16), new DateOnly(2027, 1, 31)), cycles["Campagne d'hiver"]);
        Assert.Equal((new(2027, 1, 4), new DateOnly(2027, 3, 31)), cycles["T1 2027"]);
    }

    [Fact]
    public async Task A_campaign_without_days_is_refused_with_its_row()
    {
        var imported = await story.Import(new Workbook().Sheet("Organisation", ["nom"], ["Atelier Nord"]).Sheet("Cycles", ["nom"], ["Campagne d'hiver"]));
        Assert.True(imported.Refused);
        Assert.Contains(ImportStory.Read(imported), line => line.Contains("début", StringComparison.Ordinal));
    }
}
