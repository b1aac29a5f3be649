using CheckinBot.Objectives.People;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Storage.Opening;

/// <summary>
/// Tells SQLite how its rows will lie, before there are any. It chooses among indexes by what it knows of them, knows nothing until it is asked to count, and takes an organisation for ten rows
/// then: to find the teams of two hundred people it would look at all memberships two hundred times. Nearly all rows are those of the one organisation here, which no count at a young
/// company would show in time. So nothing is counted: the table of counts is written as it is meant to be, and the same plan is made on the first day and in the tenth year.
/// Source: https://www.sqlite.org/fileformat2.html#stat1tab, which says that a program may write there.
/// </summary>
internal static class RowsToExpect
{
    /// <summary>Rows of a table; those that belong to one thing, such as a person's key results; and into how many parts a day, a kind or a state divides others.</summary>
    private const int All = 1_000_000, OfOne = 10, Parts = 10;

    public static async Task Tell(AppDb db, CancellationToken cancel)
    {
        var columns = await db.Database.SqlQueryRaw<Column>("""
            SELECT t.name AS "Table", i.name AS "Index", i."unique" AS "Unique", c.name AS "Name" FROM sqlite_schema AS t, pragma_index_list(t.name) AS i, pragma_index_info(i.name) AS c
            WHERE t.type = 'table' ORDER BY t.name, i.name, c.seqno
            """).ToListAsync(cancel);
        var told = columns.GroupBy(c => (c.Table, c.Index)).Select(i => (object[])[i.Key.Table, i.Key.Index, string.Join(' ', Rows([.. i]))]).ToList();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        // Makes the table where it is missing, and at last has this connection read it, too; all others open later.
        await db.Database.ExecuteSqlRawAsync("ANALYZE sqlite_schema; DELETE FROM sqlite_stat1", cancel);
        foreach (var row in told) await db.Database.ExecuteSqlRawAsync("INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ({0}, {1}, {2})", row, cancel);
        await db.Database.ExecuteSqlRawAsync("ANALYZE sqlite_schema", cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <returns>The rows of the table, and those that are left when the first column is known, and the second, and so on.</returns>
    private static IEnumerable<int> Rows(IReadOnlyList<Column> columns)
    {
        var left = All;
        yield return left;
        foreach (var (at, column) in columns.Index())
            yield return left = (column.Name, column.Unique && at == columns.Count - 1) switch
            {
                (_, true) => 1,
                (nameof(Person.OrganisationId), _) => left,
                ({ } name, _) when name.EndsWith("Id", StringComparison.Ordinal) => Math.Min(OfOne, Math.Max(1, left / 2)),
                _ => Math.Max(1, left / Parts),
            };
    }

    private sealed record Column(string Table, string Index, bool Unique, string? Name);
}
