using CheckinBot.Storage.Finding;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql;

namespace CheckinBot.Storage.Opening;

/// <summary>PostgreSQL lets writers pass side by side, and refuses the one whose transaction would not have gone so had they come one after the other.</summary>
internal sealed class PostgresEngine : Engine
{
    /// <summary>Of writers who all want the same row one passes each time; a key that is taken stays taken.</summary>
    private const int MostAttempts = 40, MostForAKey = 3;

    /// <summary>
    /// Rows written in one way there and back: a connection that rests keeps the values of its last batch,
    /// so a hundred that once wrote a thousand rows each keep some two hundred megabytes.
    /// </summary>
    private const int MostAtOnce = 50;

    private readonly string server;
    private readonly NpgsqlDataSource locks;
    private readonly PooledDbContextFactory<PostgresDb> contexts;

    public PostgresEngine(PostgresServer settings)
    {
        // A text and not a data source: EF would build its model and work out each query anew for every data source.
        server = PostgresConnection.ForTurns(settings.ConnectionString);
        locks = NpgsqlDataSource.Create(PostgresConnection.ForLocks(settings.ConnectionString));
        contexts = new(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql(server, o => o.CommandTimeout(30).MaxBatchSize(MostAtOnce)).Options);
    }

    public override async Task<AppDb> Context(CancellationToken cancel) => await contexts.CreateDbContextAsync(cancel);

    /// <exception cref="DatabaseUnavailableException">The server does not answer, or does not let us in.</exception>
    public override async Task Migrate(CancellationToken cancel)
    {
        try
        {
            // Of several that start at once one migrates. EF locks its own history, but looks at it before: it was seen to migrate twice.
            await using var alone = await Hold(Alone.Migrate, cancel);
            await using var db = await contexts.CreateDbContextAsync(cancel);
            await MigrateWhatIsMissing(db, cancel);
            await FillWords.Of(db, cancel);
        }
        catch (NpgsqlException error)
        {
            throw new DatabaseUnavailableException(server, error);
        }
    }

    public override async ValueTask<IAsyncDisposable?> Hold(Alone what, CancellationToken cancel) => await AdvisoryLock.Take(locks, what, cancel);

    public override async Task<DateTimeOffset?> ServerTime(CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync(cancel);
        await using var ask = new NpgsqlCommand("SELECT clock_timestamp()", connection);
        await using var answer = await ask.ExecuteReaderAsync(cancel);
        await answer.ReadAsync(cancel);
        return answer.GetFieldValue<DateTimeOffset>(0);
    }

    public override ValueTask<IDisposable?> Turn(CancellationToken cancel) => ValueTask.FromResult<IDisposable?>(null);

    public override bool MayPass(Exception error, int attempt) => LostRace(error) switch
    {
        PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected => attempt < MostAttempts,
        // Two looked, neither found, both added: the second finds it on its next try. Whoever does not look is refused again.
        PostgresErrorCodes.UniqueViolation => attempt < MostForAKey,
        _ => false,
    };

    public override bool IsTaken(Exception error) => LostRace(error) == PostgresErrorCodes.UniqueViolation;

    /// <summary>What the server said, under what EF wraps around it.</summary>
    private static string? LostRace(Exception? error)
    {
        for (; error is not null; error = error.InnerException)
            if (error is PostgresException said) return said.SqlState;
        return null;
    }

    public override bool IsShared => true;

    public override void Dispose()
    {
        using (var pool = new NpgsqlConnection(server)) NpgsqlConnection.ClearPool(pool);
        locks.Dispose();
    }
}
