using CheckinBot.Storage;
using CheckinBot.Storage.Opening;
using CheckinBot.Tests.Cast;
using CheckinBot.Tests.Cast.Data;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Storage.Opening;

public class OpensItsFiles() : Opened(Store.Sqlite)
{
    [Fact]
    public void A_second_process_is_refused_and_told_what_to_do()
    {
        using (SingleProcess.Hold(Folder))
        {
            var error = Assert.Throws<DataInUseException>(() => SingleProcess.Hold(Folder));
            Assert.Contains(Folder, error.Message, StringComparison.Ordinal);
            Assert.Contains("Data__Directory", error.Message, StringComparison.Ordinal);
        }
        SingleProcess.Hold(Folder).Dispose();
    }

    [Fact]
    public async Task The_lock_that_a_kill_in_mid_migration_left_does_not_hang_the_next_start()
    {
        await Database.Write(Database.Everybody, async db => await db.Database.ExecuteSqlRawAsync("""
            CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-11-19 10:00:00');
            """));
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var again = await Database.Open(Folder, patience.Token);
        Assert.Empty(await again.Organisations());
    }

    [Fact]
    public async Task A_power_cut_loses_nothing_and_a_busy_file_is_waited_for()
    {
        Assert.Equal("wal", await Ask<string>("SELECT journal_mode AS Value FROM pragma_journal_mode"));
        Assert.Equal(2, await Ask<int>("SELECT synchronous AS Value FROM pragma_synchronous"));
        Assert.Equal(10000, await Ask<int>("SELECT timeout AS Value FROM pragma_busy_timeout"));
        Assert.Equal(1, await Ask<int>("SELECT foreign_keys AS Value FROM pragma_foreign_keys"));
    }
}
