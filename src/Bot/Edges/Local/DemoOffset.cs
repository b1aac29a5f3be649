using System.Globalization;
using CheckinBot.Scheduling.Clocks;
using CheckinBot.Storage;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Edges.Local;

/// <summary>Keeps how far the demo's clock has walked, so that a restart goes on from there.</summary>
public sealed class DemoOffset(Database database, DemoClock clock)
{
    private const string Name = "demo.now";

    public Task Keep() => database.Write(Database.Everybody, async db =>
    {
        var now = clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);
        var kept = await db.Settings.SingleOrDefaultAsync(s => s.Name == Name);
        if (kept is null) db.Settings.Add(new Setting { OrganisationId = Database.Everybody, Name = Name, Value = now });
        else kept.Value = now;
    });

    /// <summary>The moment the demo had come to; null on its first day.</summary>
    public static Task<DateTimeOffset?> Kept(Database database) => database.Read(Database.Everybody, async db =>
        await db.Settings.SingleOrDefaultAsync(s => s.Name == Name) is { } kept
            ? DateTimeOffset.Parse(kept.Value, CultureInfo.InvariantCulture)
            : (DateTimeOffset?)null);
}
