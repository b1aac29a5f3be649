using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CheckinBot.Storage.Opening;

/// <summary>
/// Set on every opened connection. Without busy_timeout the driver retries a busy database by sleeping 150 ms; FULL keeps the
/// mark that says "sent" through a power cut, where losing it would ask a person twice.
/// </summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const string Text = "PRAGMA busy_timeout=10000; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Text;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Text;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
