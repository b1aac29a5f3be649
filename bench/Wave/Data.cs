using CheckinBot.Bench.Company;
using CheckinBot.Storage;
using CheckinBot.Storage.Opening;
using CheckinBot.Tests.Cast.Data;
using Npgsql;

namespace CheckinBot.Bench.Wave;

/// <summary>A database of a yardstick's own with a company in it, gone with it.</summary>
internal sealed class Data : IAsyncDisposable
{
    private readonly Place place;
    private readonly DirectoryInfo folder;

    private Data(Place place, DirectoryInfo folder, Database database, Headcount company) => (this.place, this.folder, Database, Company) = (place, folder, database, company);

    public DatabaseSettings Settings => place.Settings;
    public Database Database { get; }
    public Headcount Company { get; }

    public static async Task<Data> Make(Store store, Headcount company)
    {
        var folder = Directory.CreateTempSubdirectory("checkinbot-bench-");
        var place = await Place.On(store, folder.FullName);
        var data = new Data(place, folder, await Database.Open(place.Settings), company);
        await Found.Company(data.Database, company);
        await data.TakeStock();
        return data;
    }

    /// <summary>So many are to be asked now.</summary>
    public async Task Ask(int many)
    {
        await Found.Prompts(Database, Company, many);
        await TakeStock();
    }

    public async ValueTask DisposeAsync()
    {
        Database.Dispose();
        await place.DisposeAsync();
        folder.Delete(recursive: true);
    }

    /// <summary>What a server does by itself within a minute, and a yardstick does not wait for.</summary>
    private async Task TakeStock()
    {
        if (Settings is not PostgresServer server) return;
        await using var source = NpgsqlDataSource.Create(server.ConnectionString + ";Pooling=false");
        await using var command = source.CreateCommand("VACUUM ANALYZE");
        await command.ExecuteNonQueryAsync();
    }
}
