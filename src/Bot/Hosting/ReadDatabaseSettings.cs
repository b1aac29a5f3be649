using CheckinBot.Storage.Opening;

namespace CheckinBot.Bot.Hosting;

/// <summary>Reads the section <c>Database</c>. Every fault is named, none of them with the connection string: it holds a password.</summary>
public static class ReadDatabaseSettings
{
    private static readonly string[] Known = ["Provider", "ConnectionString"];

    /// <param name="configuration">All of it.</param>
    /// <param name="directory">Where the files are, for SQLite.</param>
    /// <param name="faults">Takes a sentence for each fault; with one, the settings are not to be used.</param>
    public static DatabaseSettings From(IConfiguration configuration, string directory, List<string> faults)
    {
        foreach (var child in configuration.GetSection("Database").GetChildren().Where(c => !Known.Contains(c.Key, StringComparer.OrdinalIgnoreCase)))
            faults.Add($"Database__{child.Key} is not a setting. There are: {string.Join(", ", Known.Select(k => "Database__" + k))}.");
        var (provider, connection) = (configuration["Database:Provider"], configuration["Database:ConnectionString"]);
        if (!string.IsNullOrEmpty(provider) && !IsSqlite(provider) && !IsPostgres(provider))
        {
            faults.Add($"Database__Provider is '{provider}'; there are sqlite (the default) and postgresql.");
        }
        else if (IsPostgres(configuration))
        {
            if (string.IsNullOrEmpty(connection))
                faults.Add("Database__ConnectionString is missing: with PostgreSQL it says where the server is, such as Host=db.example.org;Database=checkinbot;Username=checkinbot;Password=…");
            else if (PostgresConnection.Fault(connection) is { } fault)
                faults.Add($"Database__ConnectionString {fault}");
            else
                return new PostgresServer(connection);
        }
        else if (!string.IsNullOrEmpty(connection))
        {
            faults.Add("Database__ConnectionString is for PostgreSQL; with SQLite the data are in the folder Data__Directory. Unset it, or set Database__Provider to postgresql.");
        }
        return new SqliteFiles(directory);
    }

    /// <summary>A connection string alone says it too: SQLite has none.</summary>
    public static bool IsPostgres(IConfiguration configuration) => configuration["Database:Provider"] is { Length: > 0 } provider
        ? IsPostgres(provider)
        : configuration["Database:ConnectionString"] is { Length: > 0 };

    private static bool IsPostgres(string provider) =>
        provider.Equals("postgresql", StringComparison.OrdinalIgnoreCase) || provider.Equals("postgres", StringComparison.OrdinalIgnoreCase);

    private static bool IsSqlite(string provider) => provider.Equals("sqlite", StringComparison.OrdinalIgnoreCase);
}
