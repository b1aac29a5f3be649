using CheckinBot.Objectives.People;
using CheckinBot.Storage.Model;
using CheckinBot.Storage.Opening;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace CheckinBot.Storage;

/// <summary>
/// The way to the data: <see cref="Read{T}"/> sees, <see cref="Write{T}"/> changes in one transaction, both for one organisation.
/// SQLite has one writer at a time, so writes queue here instead of colliding there; keep them short and never wait for a network inside.
/// </summary>
public sealed class Database : IDisposable
{
    private readonly PooledDbContextFactory<SqliteDb> contexts;
    private readonly SemaphoreSlim writer = new(1, 1);

    private Database(string file)
    {
        contexts = new(new DbContextOptionsBuilder<SqliteDb>()
            .UseSqlite($"Data Source={file}", o => o.CommandTimeout(30))
            .AddInterceptors(new SqlitePragmas())
            .Options);
    }

    /// <summary>Opens <c>app.db</c> in that folder and migrates it. The caller holds <see cref="SingleProcess"/>.</summary>
    public static async Task<Database> Open(string directory, CancellationToken cancel = default)
    {
        Directory.CreateDirectory(directory);
        var database = new Database(Path.Combine(directory, "app.db"));
        await using var db = await database.contexts.CreateDbContextAsync(cancel);
        await Migration.Apply(db, cancel);
        return database;
    }

    /// <summary>For the few readers that look across organisations; their queries say <c>IgnoreQueryFilters</c>.</summary>
    public static readonly Guid Everybody = Guid.Empty;

    /// <summary>Told after a commit that changed when somebody is asked. Whoever listens notes it and returns: the writer waits.</summary>
    public event Action? TeamsChanged;

    public async Task<T> Read<T>(Guid organisation, Func<AppDb, Task<T>> read, CancellationToken cancel = default)
    {
        await using var db = await For(organisation, cancel);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return await read(db);
    }

    public async Task<T> Write<T>(Guid organisation, Func<AppDb, Task<T>> write, CancellationToken cancel = default)
    {
        // SQLite's driver blocks its thread while another process or connection has the file, whatever its methods are called: that must not be the thread of
        // somebody who only begins this and has a deadline of their own.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        await writer.WaitAsync(cancel);
        try
        {
            await using var db = await For(organisation, cancel);
            db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.TrackAll;
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            var result = await write(db);
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            if (db.TeamsTouched) TeamsChanged?.Invoke();
            return result;
        }
        finally
        {
            writer.Release();
        }
    }

    public Task Write(Guid organisation, Func<AppDb, Task> write, CancellationToken cancel = default) =>
        Write(organisation, async db => { await write(db); return true; }, cancel);

    public Task<List<Organisation>> Organisations(CancellationToken cancel = default) =>
        Read(Everybody, db => db.Organisations.IgnoreQueryFilters().OrderBy(o => o.Id).ToListAsync(cancel), cancel);

    public void Dispose() => writer.Dispose();

    private async Task<SqliteDb> For(Guid organisation, CancellationToken cancel)
    {
        var db = await contexts.CreateDbContextAsync(cancel);
        // Contexts are used again: what the last one noted is not ours.
        (db.Tenant, db.TeamsTouched) = (organisation, false);
        return db;
    }
}
