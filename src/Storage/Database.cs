using System.Data;
using CheckinBot.Objectives.People;
using CheckinBot.Storage.Boards;
using CheckinBot.Storage.Model;
using CheckinBot.Storage.Opening;
using CheckinBot.Storage.Structures;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Storage;

/// <summary>
/// The way to the data: <see cref="Read{T}"/> sees, <see cref="Write{T}"/> changes in one transaction, both for one organisation. Writes come
/// out as if they had been made one after the other: on SQLite they queue, on PostgreSQL they are serializable, and one that lost a race is
/// run again from its start. So keep them short, never wait for a network inside, and let nothing but the context and the result leave them.
/// </summary>
public sealed class Database : IDisposable
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(200);

    private readonly Engine engine;
    private readonly Structures.Structures structures = new();

    private Database(Engine engine) => this.engine = engine;

    /// <summary>Opens <c>app.db</c> in that folder and migrates it. The caller holds <see cref="SingleProcess"/>.</summary>
    public static Task<Database> Open(string directory, CancellationToken cancel = default) => Open(new SqliteFiles(directory), cancel);

    /// <summary>Opens it and brings it to this version.</summary>
    /// <exception cref="DatabaseUnavailableException">The server does not answer, or does not let us in.</exception>
    public static async Task<Database> Open(DatabaseSettings settings, CancellationToken cancel = default)
    {
        var database = new Database(Engine.Of(settings));
        try
        {
            await database.engine.Migrate(cancel);
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>Which days are free where a team works, beside those that its organisation has said; none unless somebody says so before the first question.</summary>
    public PublicHolidays Holidays { set => structures.Holidays = value; }

    /// <summary>For the few readers that look across organisations; their queries say <c>IgnoreQueryFilters</c>.</summary>
    public static readonly Guid Everybody = Guid.Empty;

    /// <summary>Told after a commit of this process that changed when somebody is asked. Whoever listens notes it and returns: the writer waits.</summary>
    public event Action? TeamsChanged;

    /// <summary>Told after a commit of this process that left something to be sent or drawn again. Whoever listens notes it and returns: the writer waits.</summary>
    public event Action? MessagesDue;

    public async Task<T> Read<T>(Guid organisation, Func<AppDb, Task<T>> read, CancellationToken cancel = default)
    {
        await using var db = await For(organisation, cancel);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return await read(db);
    }

    public Task<T> Write<T>(Guid organisation, Func<AppDb, Task<T>> write, CancellationToken cancel = default) =>
        Write(organisation, IsolationLevel.Serializable, write, cancel);

    public Task Write(Guid organisation, Func<AppDb, Task> write, CancellationToken cancel = default) =>
        Write(organisation, async db => { await write(db); return true; }, cancel);

    /// <summary>
    /// For what decides by nothing but the rows that it changes: whoever else changed them meanwhile is noticed, and what others do elsewhere
    /// costs no second run.
    /// </summary>
    public Task<T> WriteRows<T>(Guid organisation, Func<AppDb, Task<T>> write, CancellationToken cancel = default) =>
        Write(organisation, IsolationLevel.RepeatableRead, write, cancel);

    public Task WriteRows(Guid organisation, Func<AppDb, Task> write, CancellationToken cancel = default) =>
        WriteRows(organisation, async db => { await write(db); return true; }, cancel);

    /// <summary>
    /// For statements that lock what they look at: whoever comes second waits or looks elsewhere, and then sees what the first has done.
    /// </summary>
    public Task<T> WriteLocked<T>(Guid organisation, Func<AppDb, Task<T>> write, CancellationToken cancel = default) =>
        Write(organisation, IsolationLevel.ReadCommitted, write, cancel);

    /// <summary>Adds one row by one statement, which is a transaction by itself; false when its key is taken.</summary>
    /// <exception cref="ArgumentException">It is a row that boards show, whose marks belong to its transaction.</exception>
    public async Task<bool> Add(Guid organisation, object row, CancellationToken cancel = default)
    {
        if (ShownRows.Of(row.GetType()) is not Shows.Nothing) throw new ArgumentException($"A {row.GetType().Name} is added by Write.", nameof(row));
        using var turn = await engine.Turn(cancel);
        await using var db = await For(organisation, cancel);
        db.Add(row);
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException error) when (engine.IsTaken(error))
        {
            return false;
        }
    }

    /// <summary>Changes rows by one statement, which is a transaction by itself and decides by nothing but them.</summary>
    public async Task<int> Change(Guid organisation, Func<AppDb, Task<int>> statement, CancellationToken cancel = default)
    {
        using var turn = await engine.Turn(cancel);
        await using var db = await For(organisation, cancel);
        return await statement(db);
    }

    /// <summary>Whether other processes may have it open too.</summary>
    public bool IsShared => engine.IsShared;

    public Task<List<Organisation>> Organisations(CancellationToken cancel = default) =>
        Read(Everybody, db => db.Organisations.IgnoreQueryFilters().OrderBy(o => o.Id).ToListAsync(cancel), cancel);

    /// <summary>Differs from what it was when anybody, this process or another, has changed when somebody is asked.</summary>
    public Task<string> EditionOfTeams(CancellationToken cancel = default) => Read(Everybody, db => TeamsEdition.Of(db, cancel), cancel);

    /// <summary>Waits until no other process is at it, where several share the data; they wait until what is returned is disposed.</summary>
    public ValueTask<IAsyncDisposable?> Hold(Alone what, CancellationToken cancel = default) => engine.Hold(what, cancel);

    /// <summary>What time the server has; null where the database is a file of this machine.</summary>
    internal Task<DateTimeOffset?> ServerTime(CancellationToken cancel) => engine.ServerTime(cancel);

    public void Dispose() => engine.Dispose();

    private async Task<T> Write<T>(Guid organisation, IsolationLevel isolation, Func<AppDb, Task<T>> write, CancellationToken cancel)
    {
        using var turn = await engine.Turn(cancel);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await Once(organisation, isolation, write, cancel);
            }
            catch (Exception error) when (engine.MayPass(error, attempt))
            {
                // Those who collided do not come back together.
                var pause = TimeSpan.FromMilliseconds(Random.Shared.Next(1 << Math.Min(attempt, 8)));
                await Task.Delay(pause < LongestPause ? pause : LongestPause, TimeProvider.System, cancel);
            }
        }
    }

    private async Task<T> Once<T>(Guid organisation, IsolationLevel isolation, Func<AppDb, Task<T>> write, CancellationToken cancel)
    {
        T result;
        bool touched, due;
        await using (var db = await For(organisation, cancel))
        {
            db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.TrackAll;
            // What fails is run again from its start, never from its middle.
            db.Database.AutoSavepointsEnabled = false;
            await using var transaction = await db.Database.BeginTransactionAsync(isolation, cancel);
            result = await write(db);
            await db.SaveChangesAsync(cancel);
            (touched, due) = (db.TeamsTouched, db.MessagesTouched);
            if (touched) await TeamsEdition.Grow(db, cancel);
            if (db.Boards.Asks) await db.Boards.Find(db, cancel);
            if (db.Boards.Editions.Count > 0) await BoardsEdition.Renew(db, db.Boards.Editions, cancel);
            if (db.StructuresTouched.Count > 0) await StructureEdition.Renew(db, db.StructuresTouched, cancel);
            await transaction.CommitAsync(cancel);
        }
        if (touched) TeamsChanged?.Invoke();
        if (due) MessagesDue?.Invoke();
        return result;
    }

    private async Task<AppDb> For(Guid organisation, CancellationToken cancel)
    {
        var db = await engine.Context(cancel);
        // Contexts are used again: what the last one noted is not ours.
        (db.Tenant, db.TeamsTouched, db.MessagesTouched, db.Structures) = (organisation, false, false, structures);
        db.StructuresTouched.Clear();
        db.Boards.Forget();
        return db;
    }
}
