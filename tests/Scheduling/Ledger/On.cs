using CheckinBot.Tests.Cast.Data;

namespace CheckinBot.Tests.Scheduling.Ledger;

/// <summary>The ledger in real SQLite files, where several nodes are several hands of one process.</summary>
public static class OnSqlite
{
    public sealed class SeveralNodes() : Ledger.SeveralNodes(Store.Sqlite);

    public sealed class AFrozenNode() : Ledger.AFrozenNode(Store.Sqlite);

    public sealed class InOrder() : Ledger.InOrder(Store.Sqlite);

    public sealed class ASlowWorkspace() : Ledger.ASlowWorkspace(Store.Sqlite);

    public sealed class TheWavesEnd() : Ledger.TheWavesEnd(Store.Sqlite);
}

/// <summary>The same on a real PostgreSQL server.</summary>
public static class OnPostgres
{
    public sealed class SeveralNodes() : Ledger.SeveralNodes(Store.Postgres);

    public sealed class AFrozenNode() : Ledger.AFrozenNode(Store.Postgres);

    public sealed class InOrder() : Ledger.InOrder(Store.Postgres);

    public sealed class ASlowWorkspace() : Ledger.ASlowWorkspace(Store.Postgres);

    public sealed class TheWavesEnd() : Ledger.TheWavesEnd(Store.Postgres);
}
