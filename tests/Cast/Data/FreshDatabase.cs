using System.Globalization;
using CheckinBot.Storage;
using CheckinBot.Storage.Opening;
using Npgsql;

namespace CheckinBot.Tests.Cast.Data;

/// <summary>A database of one test's own on the server that <c>tests/postgres</c> runs: a copy of one that was brought to this version once.</summary>
public sealed class FreshDatabase : IAsyncDisposable
{
    /// <summary>The first version of the server that would else write each copy to its log as well, which takes twice the time.</summary>
    private const int LogsCopies = 150000;

    private static readonly Lazy<Task<string>> Template = new(MakeTemplate);
    private static readonly Lazy<Task<string>> AsFiles = new(HowToCopy);

    private static int made;

    private FreshDatabase(string name) => Name = name;

    public string Name { get; }

    public PostgresServer Settings => new(Connection(Name));

    public static async Task<FreshDatabase> Make()
    {
        var fresh = new FreshDatabase(NextName());
        await Run($"CREATE DATABASE {fresh.Name} TEMPLATE {await Template.Value}{await AsFiles.Value}");
        return fresh;
    }

    /// <summary>Without a single table.</summary>
    public static async Task<FreshDatabase> MakeEmpty()
    {
        var fresh = new FreshDatabase(NextName());
        await Run($"CREATE DATABASE {fresh.Name}");
        return fresh;
    }

    public async ValueTask DisposeAsync() => await Run($"DROP DATABASE {Name} WITH (FORCE)");

    private static async Task<string> MakeTemplate()
    {
        var template = await MakeEmpty();
        (await Database.Open(template.Settings)).Dispose();
        return template.Name;
    }

    /// <summary>Several test projects may share a server.</summary>
    private static string NextName() => $"story_{Environment.ProcessId}_{Interlocked.Increment(ref made)}";

    private static string Connection(string database) =>
        new NpgsqlConnectionStringBuilder(Environment.GetEnvironmentVariable("CHECKINBOT_POSTGRES")
            ?? throw new InvalidOperationException("There is no PostgreSQL: run this by ./test, or as: tests/postgres dotnet test ..."))
        { Database = database }.ConnectionString;

    private static async Task<string> HowToCopy() =>
        int.Parse((string)(await Run("SHOW server_version_num"))!, CultureInfo.InvariantCulture) >= LogsCopies ? " STRATEGY FILE_COPY" : "";

    private static async Task<object?> Run(string sql)
    {
        await using var server = NpgsqlDataSource.Create(Connection("postgres") + ";Pooling=false");
        await using var command = server.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }
}
