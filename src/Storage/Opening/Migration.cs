using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Storage.Opening;

internal static class Migration
{
    /// <summary>Brings the files to this version. The caller holds <see cref="SingleProcess"/>.</summary>
    public static async Task Apply(SqliteDb db, CancellationToken cancel)
    {
        // EF's own lock on SQLite is a row: a kill in mid-migration leaves it, and every later start would wait for ever.
        await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancel);
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", cancel);
        await db.Database.MigrateAsync(cancel);
    }
}
