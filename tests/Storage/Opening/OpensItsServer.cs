using CheckinBot.Storage;
using CheckinBot.Storage.Opening;
using CheckinBot.Tests.Cast;
using CheckinBot.Tests.Cast.Data;
using Npgsql;

namespace CheckinBot.Tests.Storage.Opening;

public class OpensItsServer
{
    [Fact]
    public async Task Five_that_start_at_once_on_nothing_all_start()
    {
        await using var fresh = await FreshDatabase.MakeEmpty();
        var opened = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => Database.Open(fresh.Settings))));
        await new Company("Atelier Nord").MoveInto(opened[0]);
        foreach (var database in opened) Assert.Equal("Atelier Nord", Assert.Single(await database.Organisations()).Name);
        foreach (var database in opened) database.Dispose();
    }

    [Fact]
    public async Task A_server_that_does_not_let_us_in_is_said_in_a_sentence_without_the_password()
    {
        await using var fresh = await FreshDatabase.MakeEmpty();
        var wrong = new NpgsqlConnectionStringBuilder(fresh.Settings.ConnectionString) { Username = "nobody", Password = "hush" };
        var error = await Assert.ThrowsAsync<DatabaseUnavailableException>(() => Database.Open(new PostgresServer(wrong.ConnectionString)));
        Assert.Contains(fresh.Name, error.Message, StringComparison.Ordinal);
        Assert.Contains("Database__ConnectionString", error.Message, StringComparison.Ordinal);
        Assert.Contains("nobody", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_said_too()
    {
        var error = await Assert.ThrowsAsync<DatabaseUnavailableException>(() => Database.Open(new PostgresServer("Host=127.0.0.1;Port=1;Database=okr;Password=hush")));
        Assert.Contains("okr at 127.0.0.1:1", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host=db;Database=okr;Username=okr;Password=hush", null)]
    [InlineData("postgresql://okr:hush@db/okr", "is an address")]
    [InlineData("Database=okr;Password=hush", "names no Host")]
    [InlineData("Host=db;Password=hush", "names no Database")]
    [InlineData("Host=db;Database=okr;Passwort=hush", "cannot be read")]
    [InlineData("Host=db;Port=many;Database=okr;Password=hush", "cannot be read")]
    [InlineData("hush", "cannot be read")]
    public void A_connection_string_is_read_before_it_is_used(string text, string? fault)
    {
        var said = PostgresConnection.Fault(text);
        if (fault is null) Assert.Null(said);
        else Assert.Contains(fault, said!, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", said ?? "", StringComparison.Ordinal);
    }
}
