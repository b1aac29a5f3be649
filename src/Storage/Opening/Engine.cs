using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Storage.Opening;

/// <summary>What one kind of database does otherwise than the other.</summary>
internal abstract class Engine : IDisposable
{
    public static Engine Of(DatabaseSettings settings) => settings switch
    {
        SqliteFiles files => new SqliteEngine(files),
        PostgresServer server => new PostgresEngine(server),
        _ => throw new ArgumentOutOfRangeException(nameof(settings), settings.GetType(), "There is no such database."),
    };

    public abstract Task<AppDb> Context(CancellationToken cancel);

    /// <summary>Brings it to this version. Several may do so at once where the database allows several.</summary>
    public abstract Task Migrate(CancellationToken cancel);

    /// <summary>Waits until it is this writer's turn, where there is one writer; the turn ends with what is returned.</summary>
    public abstract ValueTask<IDisposable?> Turn(CancellationToken cancel);

    /// <summary>Waits until no other process is at it, where there are several; they wait until what is returned is disposed.</summary>
    public abstract ValueTask<IAsyncDisposable?> Hold(Alone what, CancellationToken cancel);

    /// <summary>Whether a transaction that failed so, at that attempt counted from 1, may pass when it is run again from its start.</summary>
    public abstract bool MayPass(Exception error, int attempt);

    /// <summary>Whether a row was refused because another has its key.</summary>
    public abstract bool IsTaken(Exception error);

    /// <summary>What time the server has; null where there is none.</summary>
    public abstract Task<DateTimeOffset?> ServerTime(CancellationToken cancel);

    /// <summary>Whether several processes may have it open.</summary>
    public abstract bool IsShared { get; }

    public abstract void Dispose();

    /// <summary>EF compares its whole model with that of the last migration whenever it is asked to migrate, which a test does once for all: it is asked where something is missing.</summary>
    private protected static async Task MigrateWhatIsMissing(AppDb db, CancellationToken cancel)
    {
        if ((await db.Database.GetPendingMigrationsAsync(cancel)).Any()) await db.Database.MigrateAsync(cancel);
    }
}
