using CheckinBot.Storage.Finding;
using CheckinBot.Storage.Model;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace CheckinBot.Storage.Opening;

/// <summary>SQLite has one writer at a time, so writes queue here instead of colliding there.</summary>
internal sealed class SqliteEngine : Engine
{
    /// <summary>Source: https://www.sqlite.org/rescode.html.</summary>
    private const int PrimaryKeyTaken = 1555, UniqueTaken = 2067;

    private readonly PooledDbContextFactory<SqliteDb> contexts;
    private readonly SemaphoreSlim writer = new(1, 1);

    public SqliteEngine(SqliteFiles files)
    {
        Directory.CreateDirectory(files.Directory);
        contexts = new(new DbContextOptionsBuilder<SqliteDb>()
            .UseSqlite($"Data Source={Path.Combine(files.Directory, "app.db")}", o => o
                .CommandTimeout(30)
                // A list is one parameter: with one for each of its items every length is another statement to be written and read.
                .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
            .AddInterceptors(new SqlitePragmas())
            .Options);
    }

    public override async Task<AppDb> Context(CancellationToken cancel) => await contexts.CreateDbContextAsync(cancel);

    public override async Task Migrate(CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        // EF's own lock on SQLite is a row: a kill in mid-migration leaves it, and every later start would wait for ever.
        await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancel);
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", cancel);
        await MigrateWhatIsMissing(db, cancel);
        await FillWords.Of(db, cancel);
        await RowsToExpect.Tell(db, cancel);
    }

    public override async ValueTask<IDisposable?> Turn(CancellationToken cancel)
    {
        // SQLite's driver blocks its thread while another process or connection has the file, whatever its methods are called: that must not be the thread of
        // somebody who only begins this and has a deadline of their own.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        await writer.WaitAsync(cancel);
        return new Done(writer);
    }

    /// <summary>Who waits for its turn loses no race.</summary>
    public override bool MayPass(Exception error, int attempt) => false;

    public override bool IsTaken(Exception error) => error.InnerException is SqliteException { SqliteExtendedErrorCode: PrimaryKeyTaken or UniqueTaken };

    /// <summary>There is one process, which knows what it does.</summary>
    public override ValueTask<IAsyncDisposable?> Hold(Alone what, CancellationToken cancel) => ValueTask.FromResult<IAsyncDisposable?>(null);

    public override Task<DateTimeOffset?> ServerTime(CancellationToken cancel) => Task.FromResult<DateTimeOffset?>(null);

    public override bool IsShared => false;

    public override void Dispose() => writer.Dispose();

    private sealed class Done(SemaphoreSlim writer) : IDisposable
    {
        public void Dispose() => writer.Release();
    }
}
