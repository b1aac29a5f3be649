using Microsoft.Data.Sqlite;

namespace CheckinBot.Tests.Bot.Edges.Slack.Receiving;

/// <summary>Somebody else who writes to the service's file and does not come to an end: a backup tool, a person with a shell.</summary>
internal sealed class BusyDatabase : IDisposable
{
    private readonly SqliteConnection connection;

    public BusyDatabase(string directory)
    {
        connection = new SqliteConnection($"Data Source={Path.Combine(directory, "app.db")};Pooling=False");
        connection.Open();
        Do("BEGIN IMMEDIATE");
    }

    public void Free() => Do("ROLLBACK");

    public void Dispose() => connection.Dispose();

    private void Do(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
