using CheckinBot.Storage.Opening;
using Quartz;

namespace CheckinBot.Scheduling.Firing;

/// <summary>
/// Where Quartz keeps the triggers: in <c>quartz.db</c> beside <c>app.db</c>, or in a schema of its own in the PostgreSQL database, where several
/// services fire each trigger once between them and one takes over what another left undone.
/// </summary>
internal static class TriggerTables
{
    private const string FileName = "quartz.db", Prefix = "quartz.qrtz_";

    /// <summary>How often a service says that it lives, and for how long after that one that is silent is only slow: longer than any pause of a machine.</summary>
    private static readonly TimeSpan SaysSo = TimeSpan.FromSeconds(2), Silent = TimeSpan.FromSeconds(5);

    /// <summary>No service is told of a trigger that another one sets: it looks.</summary>
    private static readonly TimeSpan Looks = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan AfterTrouble = TimeSpan.FromSeconds(3);

    public static void KeepTriggers(this IQuartzBuilder quartz, DatabaseSettings database)
    {
        quartz.ConfigureScheduler(o =>
        {
            (o.InstanceName, o.IdleWaitTime) = ("checkinbot", Looks);
            if (database is PostgresServer) o.GenerateInstanceId = true;
            // In a file, jobs cut off by a crash run again only under the same instance id.
            else o.InstanceId = "one";
        });
        quartz.UsePersistentStore(store =>
        {
            store.UseSystemTextJsonSerializer();
            store.ProvisionSchema();
            store.ConfigureStore(o => (o.StoreJobDataAsStrings, o.DbRetryInterval) = (true, AfterTrouble));
            switch (database)
            {
                case SqliteFiles files:
                    store.UseSqlite(o => o.DataSourceFactory = _ => new QuartzFile(Path.Combine(files.Directory, FileName)));
                    break;
                case PostgresServer server:
                    store.UsePostgres(o => o.DataSourceFactory = _ => PostgresConnection.Open(server));
                    store.ConfigureStore(o => o.TablePrefix = Prefix);
                    store.UseClustering(o => (o.CheckinInterval, o.CheckinMisfireThreshold) = (SaysSo, Silent));
                    break;
            }
        });
    }
}
