namespace CheckinBot.Storage.Opening;

/// <summary>Where the data are.</summary>
public abstract record DatabaseSettings;

/// <summary><c>app.db</c> in a folder. Whoever opens it holds <see cref="SingleProcess"/>.</summary>
/// <param name="Directory">Made when it is not there.</param>
public sealed record SqliteFiles(string Directory) : DatabaseSettings;

/// <summary>A database of a PostgreSQL server, which several processes may have open at once.</summary>
/// <param name="ConnectionString">As Npgsql reads it: <c>Host=…;Database=…;Username=…;Password=…</c>.</param>
public sealed record PostgresServer(string ConnectionString) : DatabaseSettings
{
    /// <summary>It holds a password.</summary>
    public override string ToString() => nameof(PostgresServer);
}
