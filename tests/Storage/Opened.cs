using CheckinBot.Storage;
using CheckinBot.Storage.Model;
using CheckinBot.Storage.Opening;
using CheckinBot.Tests.Cast;
using CheckinBot.Tests.Cast.Data;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Storage;

/// <summary>A story with a database of its own, in real files or on a real server: <see cref="OnSqlite"/> and <see cref="OnPostgres"/> live each on theirs.</summary>
public abstract class Opened(Store store) : IAsyncLifetime, IDisposable
{
    private readonly Folder folder = new();
    private Place place = null!;

    protected string Folder => folder.Path;
    protected DatabaseSettings Settings => place.Settings;
    protected Database Database { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        place = await Place.On(store, Folder);
        Database = await Database.Open(Settings);
    }

    public async Task DisposeAsync()
    {
        Database.Dispose();
        await place.DisposeAsync();
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) => folder.Dispose();

    protected Task Add(Guid organisation, object row) => Database.Write(organisation, db =>
    {
        db.Add(row);
        return Task.CompletedTask;
    });

    protected Task<List<T>> All<T>(Guid organisation) where T : class => Database.Read(organisation, db => db.Set<T>().ToListAsync());

    protected Task<T> Ask<T>(string sql) => Database.Read(Database.Everybody, db => db.Database.SqlQueryRaw<T>(sql).SingleAsync());

    /// <summary>A context that was not told whose data it reads.</summary>
    protected AppDb Nameless() => Settings switch
    {
        PostgresServer server => new PostgresDb(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql(server.ConnectionString).Options),
        _ => new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqlite($"Data Source={Path.Combine(Folder, "app.db")}").Options),
    };
}
