using System.Data.Common;
using Npgsql;

namespace CheckinBot.Storage.Opening;

/// <summary>Reads and completes a connection string.</summary>
public static class PostgresConnection
{
    /// <returns>A sentence that says what is wrong, without the string itself: it holds a password. Null when nothing is.</returns>
    public static string? Fault(string text)
    {
        if (text.Contains("://", StringComparison.Ordinal))
            return "is an address; it is written in pairs: Host=db.example.org;Database=checkinbot;Username=checkinbot;Password=…";
        try
        {
            var read = new NpgsqlConnectionStringBuilder(text);
            if (string.IsNullOrEmpty(read.Host)) return "names no Host.";
            if (string.IsNullOrEmpty(read.Database)) return "names no Database.";
            return null;
        }
        catch (Exception error) when (error is ArgumentException or FormatException or KeyNotFoundException)
        {
            return "cannot be read: it is written in pairs, such as Host=db.example.org;Database=checkinbot;Username=checkinbot;Password=…";
        }
    }

    /// <summary>Connections to it for somebody who keeps tables of their own there.</summary>
    public static DbDataSource Open(PostgresServer server) => NpgsqlDataSource.Create(Complete(server.ConnectionString));

    /// <summary>What an admin sees among the server's sessions, unless the string says otherwise.</summary>
    internal static string Complete(string text)
    {
        var read = new NpgsqlConnectionStringBuilder(text);
        read.ApplicationName ??= "CheckinBot";
        return read.ConnectionString;
    }

    /// <summary>
    /// For sessions that are asked the same few questions all day: the server works each of them out once a session, and a session that is lent again is
    /// not cleaned, because nobody here leaves anything in one. A pooler between us that cannot have the first is told so with <c>Max Auto Prepare=0</c>.
    /// </summary>
    internal static string ForTurns(string text)
    {
        var read = new NpgsqlConnectionStringBuilder(Complete(text)) { NoResetOnClose = true };
        if (!new DbConnectionStringBuilder { ConnectionString = text }.ContainsKey("Max Auto Prepare")) (read.MaxAutoPrepare, read.AutoPrepareMinUsages) = (200, 2);
        return read.ConnectionString;
    }

    /// <summary>For locks of a session, each in one of its own that ends with it.</summary>
    internal static string ForLocks(string text) => new NpgsqlConnectionStringBuilder(Complete(text)) { Pooling = false }.ConnectionString;
}

/// <summary>The server does not answer, or does not let us in.</summary>
public sealed class DatabaseUnavailableException(string connectionString, Exception inner)
    : Exception($"The database {Name(connectionString)} of Database__ConnectionString cannot be used: {inner.Message}", inner)
{
    private static string Name(string connectionString)
    {
        var read = new NpgsqlConnectionStringBuilder(connectionString);
        return $"{read.Database} at {read.Host}:{read.Port}";
    }
}
