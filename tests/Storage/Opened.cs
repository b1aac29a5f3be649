using CheckinBot.Storage;
using CheckinBot.Storage.Model;
using CheckinBot.Tests.Cast;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Tests.Storage;

/// <summary>A story with a database of its own, in real files.</summary>
public abstract class Opened : IAsyncLifetime, IDisposable
{
    private readonly Folder folder = new();

    protected string Folder => folder.Path;
    protected Database Database { get; private set; } = null!;

    public async Task InitializeAsync() => Database = await Database.Open(Folder);

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        Database.Dispose();
        folder.Dispose();
        GC.SuppressFinalize(this);
    }

    protected Task Add(Guid organisation, object row) => Database.Write(organisation, db =>
    {
        db.Add(row);
        return Task.CompletedTask;
    });

    protected Task<List<T>> All<T>(Guid organisation) where T : class => Database.Read(organisation, db => db.Set<T>().ToListAsync());

    protected Task<T> Ask<T>(string sql) => Database.Read(Database.Everybody, db => db.Database.SqlQueryRaw<T>(sql).SingleAsync());
}
