using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace CheckinBot.Scheduling.Firing;

/// <summary>
/// Quartz' own SQLite file, apart from <c>app.db</c> so that neither waits for the other's writes. A lost commit here costs a firing that
/// the ledger absorbs, hence NORMAL where <c>app.db</c> has FULL.
/// </summary>
internal sealed class QuartzFile(string path) : DbDataSource
{
    public override string ConnectionString { get; } = new SqliteConnectionStringBuilder { DataSource = path }.ToString();

    protected override DbConnection CreateDbConnection()
    {
        var connection = new SqliteConnection(ConnectionString);
        connection.StateChange += static (sender, change) =>
        {
            if (change.CurrentState != ConnectionState.Open) return;
            using var command = ((SqliteConnection)sender!).CreateCommand();
            command.CommandText = "PRAGMA busy_timeout=10000; PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;";
            command.ExecuteNonQuery();
        };
        return connection;
    }
}
