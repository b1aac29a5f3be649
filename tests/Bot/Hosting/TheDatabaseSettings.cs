using CheckinBot.Bot.Hosting;
using CheckinBot.Storage.Opening;
using Microsoft.Extensions.Configuration;

namespace CheckinBot.Tests.Bot.Hosting;

public class TheDatabaseSettings
{
    private const string Server = "Host=db.example.org;Database=okr;Username=okr;Password=hush";

    [Fact]
    public void Nothing_said_is_files_in_the_data_folder()
    {
        Assert.Equal(new SqliteFiles("data"), Read());
        Assert.Equal(new SqliteFiles("data"), Read(("Provider", "SQLite")));
    }

    [Theory]
    [InlineData("postgresql")]
    [InlineData("PostgreSQL")]
    [InlineData("postgres")]
    [InlineData(null)]
    public void A_connection_string_is_a_server(string? provider) => Assert.Equal(new PostgresServer(Server), Read(("Provider", provider), ("ConnectionString", Server)));

    [Theory]
    [InlineData("oracle", null, "Database__Provider is 'oracle'; there are sqlite")]
    [InlineData("postgresql", null, "Database__ConnectionString is missing")]
    [InlineData("postgresql", "", "Database__ConnectionString is missing")]
    [InlineData("postgresql", "postgres://okr:hush@db/okr", "Database__ConnectionString is an address")]
    [InlineData(null, "Host=db;Password=hush", "Database__ConnectionString names no Database")]
    [InlineData("sqlite", Server, "Database__ConnectionString is for PostgreSQL")]
    public void A_fault_is_named_and_never_the_password(string? provider, string? connection, string said)
    {
        var fault = Assert.Single(Faults(("Provider", provider), ("ConnectionString", connection)));
        Assert.StartsWith(said, fault, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void A_misspelled_key_is_named() => Assert.StartsWith("Database__Conection is not a setting", Assert.Single(Faults(("Conection", Server))), StringComparison.Ordinal);

    [Fact]
    public void A_server_without_a_lock_for_the_keys_is_refused_with_all_else_that_is_wrong()
    {
        var faults = new List<string>();
        ReadServiceSettings.From(Of(("Provider", null), ("ConnectionString", "Host=db;Password=hush")), "Development", "data", faults);
        Assert.Collection(faults,
            f => Assert.StartsWith("Database__ConnectionString names no Database", f, StringComparison.Ordinal),
            f => Assert.StartsWith("Security__KeyFile is missing", f, StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_logged_of_the_settings_holds_no_password() => Assert.DoesNotContain("hush", new PostgresServer(Server).ToString(), StringComparison.Ordinal);

    private static DatabaseSettings Read(params (string Key, string? Value)[] configured)
    {
        var faults = new List<string>();
        var settings = ReadDatabaseSettings.From(Of(configured), "data", faults);
        Assert.Empty(faults);
        return settings;
    }

    private static List<string> Faults(params (string Key, string? Value)[] configured)
    {
        var faults = new List<string>();
        ReadDatabaseSettings.From(Of(configured), "data", faults);
        return faults;
    }

    private static IConfiguration Of(params (string Key, string? Value)[] configured) =>
        new ConfigurationBuilder().AddInMemoryCollection(configured.Where(c => c.Value is not null).Select(c => KeyValuePair.Create("Database:" + c.Key, c.Value))).Build();
}
