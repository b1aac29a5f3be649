using Npgsql;

namespace CheckinBot.Storage.Opening;

/// <summary>A lock of a session, which goes with it, however that ends.</summary>
internal sealed class AdvisoryLock : IAsyncDisposable
{
    private readonly NpgsqlConnection session;
    private readonly long number;

    private AdvisoryLock(NpgsqlConnection session, long number) => (this.session, this.number) = (session, number);

    /// <summary>Waits for whoever has it.</summary>
    public static async Task<AdvisoryLock> Take(NpgsqlDataSource server, Alone what, CancellationToken cancel)
    {
        var taken = new AdvisoryLock(await server.OpenConnectionAsync(cancel), (long)what);
        try
        {
            await taken.Say("SELECT pg_advisory_lock($1)", cancel);
            return taken;
        }
        catch
        {
            await taken.session.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await using (session) await Say("SELECT pg_advisory_unlock($1)", CancellationToken.None);
    }

    private async Task Say(string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, session) { Parameters = { new() { Value = number } }, CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancel);
    }
}
