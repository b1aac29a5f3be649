using Npgsql;

namespace CheckinBot.Storage.Opening;

/// <summary>
/// The lock that keeps a second service off a PostgreSQL database: a lock of a session, which goes with the process, however that ends. Two that
/// sent from one ledger would each take the other's messages in the air for lost ones. Imports need it not.
/// </summary>
public sealed class SingleServer : IAsyncDisposable
{
    /// <summary>Any number, as long as every version takes the same.</summary>
    private const long Lock = 0x6F6B72_73657276;

    private readonly NpgsqlConnection session;

    private SingleServer(NpgsqlConnection session) => this.session = session;

    /// <returns>Null where the database is files: <see cref="SingleProcess"/> keeps those.</returns>
    /// <exception cref="DatabaseServedException">Another service has it.</exception>
    public static async Task<SingleServer?> HoldFor(DatabaseSettings settings, CancellationToken cancel = default)
    {
        if (settings is not PostgresServer server) return null;
        var session = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(PostgresConnection.Complete(server.ConnectionString)) { Pooling = false, TcpKeepAlive = true }.ConnectionString);
        try
        {
            await session.OpenAsync(cancel);
            await using var ask = new NpgsqlCommand("SELECT pg_try_advisory_lock($1)", session) { Parameters = { new() { Value = Lock } } };
            if (await ask.ExecuteScalarAsync(cancel) is not true) throw new DatabaseServedException();
            return new SingleServer(session);
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => session.DisposeAsync();
}

public sealed class DatabaseServedException() : Exception("Another CheckinBot serves the database of Database__ConnectionString. Stop it first, or give this one a database of its own.");
