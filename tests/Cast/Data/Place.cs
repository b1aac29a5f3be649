using CheckinBot.Storage.Opening;

namespace CheckinBot.Tests.Cast.Data;

/// <summary>Where a story keeps its data. The stories are the same.</summary>
public enum Store { Sqlite, Postgres }

/// <summary>Data of one story's own, empty and of this version, gone with it.</summary>
public sealed class Place : IAsyncDisposable
{
    private readonly FreshDatabase? fresh;

    private Place(DatabaseSettings settings, FreshDatabase? fresh) => (Settings, this.fresh) = (settings, fresh);

    public DatabaseSettings Settings { get; }

    /// <param name="store">On which kind of database.</param>
    /// <param name="folder">Where its files are, if it has any.</param>
    public static async Task<Place> On(Store store, string folder)
    {
        if (store == Store.Sqlite) return new Place(await FreshFiles.Make(folder), null);
        var fresh = await FreshDatabase.Make();
        return new Place(fresh.Settings, fresh);
    }

    public async ValueTask DisposeAsync()
    {
        if (fresh is not null) await fresh.DisposeAsync();
    }
}
