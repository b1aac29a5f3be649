using CheckinBot.Bot.Import;
using CheckinBot.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;

namespace CheckinBot.Tests.Connectors.Support;

/// <summary>A database of its own in a folder of its own, on Thursday 19 November 2026, into which files are imported.</summary>
public sealed class ImportStory : IAsyncLifetime
{
    public string Directory { get; } = System.IO.Directory.CreateTempSubdirectory("checkinbot-import-").FullName;

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 19, 9, 0, 0, TimeSpan.Zero));

    public Database Database { get; private set; } = null!;

    public async Task InitializeAsync() => Database = await Database.Open(Path.Combine(Directory, "data"));

    public Task DisposeAsync()
    {
        Database.Dispose();
        SqliteConnection.ClearAllPools();
        System.IO.Directory.Delete(Directory, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>Imports a little later than the last time, as people do.</summary>
    public async Task<Imported> Import(string path, string? language = null, bool another = false)
    {
        Clock.Advance(TimeSpan.FromMinutes(1));
        return await ImportFile.Into(Database, path, Clock, language, "en", another);
    }

    public Task<Imported> Import(Workbook workbook, string? language = null) => Import(workbook.Save(Directory), language);

    /// <summary>The lines a person reads at the end, with plain spaces and apostrophes for narrow and curly ones.</summary>
    public static string[] Read(Imported imported) => [.. ReportImport.Lines(imported).Select(Plain)];

    public static string Plain(string text) => text.Replace('\u202F', ' ').Replace('\u2019', '\'');

    /// <summary>Every row of every table, as text.</summary>
    public string Dump()
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(Directory, "data", "app.db")};Mode=ReadOnly");
        connection.Open();
        var lines = new List<string>();
        foreach (var table in Rows(connection, "SELECT name FROM sqlite_master WHERE type='table' ORDER BY name"))
            lines.AddRange(Rows(connection, $"SELECT * FROM \"{table}\"").Order(StringComparer.Ordinal).Select(r => table + ": " + r));
        return string.Join('\n', lines);
    }

    private static List<string> Rows(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(string.Join(" | ", Enumerable.Range(0, reader.FieldCount).Select(at => Convert.ToString(reader.GetValue(at), System.Globalization.CultureInfo.InvariantCulture))));
        return rows;
    }
}
