using System.Data.Common;
using CheckinBot.Objectives.Checkins;
using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Storage.Rounds;

/// <summary>
/// Reads all that was ever said of some key results. A wave, a board and a sweep read more of these rows than of all others together, and to read one as the model does costs more
/// than to judge it: the question is written and its rows are read by hand. A test compares what both tell.
/// </summary>
public static class ReadCheckins
{
    /// <summary>What is read of a row that the question calls c.</summary>
    internal const string Columns = """
        c."Id", c."KeyResultId", c."PersonId", c."Period", c."Value", c."AsOf", c."At", c."SupersedesId", c."Note",
            CASE c."Confidence" WHEN 'OnTrack' THEN 0 WHEN 'AtRisk' THEN 1 WHEN 'OffTrack' THEN 2 ELSE -1 END,
            CASE c."Cause" WHEN 'Resources' THEN 0 WHEN 'Assumption' THEN 1 WHEN 'Market' THEN 2 WHEN 'Other' THEN 3 ELSE -1 END,
            CASE c."Origin" WHEN 'Typed' THEN 0 WHEN 'NothingNew' THEN 1 WHEN 'Imported' THEN 2 WHEN 'Confirmed' THEN 3 ELSE -1 END
        """;

    private const string All = $$"""SELECT {{Columns}} FROM "checkins" AS c WHERE c."OrganisationId" = {0} AND c."KeyResultId" """;

    /// <summary>Of one it is asked for by name: see <see cref="ReadAsked"/>.</summary>
    private const string One = All + "= {1}", OfServer = All + "= ANY({1})", OfFile = All + "IN (SELECT value FROM json_each({1}))";

    /// <param name="db">The organisation's data.</param>
    /// <param name="keyResults">Whose; each may be named more than once.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <returns>By key result, superseded ones included, in no order.</returns>
    public static async Task<ILookup<Guid, Checkin>> Of(AppDb db, IReadOnlyCollection<Guid> keyResults, CancellationToken cancel)
    {
        var (ids, server) = (keyResults.Distinct().ToArray(), db.Database.IsNpgsql());
        if (ids.Length == 0) return Enumerable.Empty<Checkin>().ToLookup(c => c.KeyResultId);
        var (question, whose) = (ids, server) switch { ([var one], _) => (One, (object)one), (_, true) => (OfServer, ids), _ => (OfFile, Json.Of(ids)) };
        await using var rows = await OwnQuestion.Rows(db, question, [db.Tenant, whose], cancel);
        return await Of(db, rows.DbDataReader, cancel);
    }

    /// <summary>The same of the rows of another question, each of which is <see cref="Columns"/>.</summary>
    internal static async Task<ILookup<Guid, Checkin>> Of(AppDb db, DbDataReader row, CancellationToken cancel)
    {
        var (server, read, periods) = (db.Database.IsNpgsql(), new List<Checkin>(), new HashSet<string>());
        while (await row.ReadAsync(cancel)) read.Add(Read(row, db.Tenant, server, periods));
        return read.ToLookup(c => c.KeyResultId);
    }

    private static Checkin Read(DbDataReader row, Guid organisation, bool server, HashSet<string> periods) => new()
    {
        Id = row.GetGuid(0), OrganisationId = organisation, KeyResultId = row.GetGuid(1), PersonId = row.IsDBNull(2) ? null : row.GetGuid(2), Period = Kept(row.GetString(3), periods),
        Value = row.IsDBNull(4) ? null : row.GetDecimal(4), AsOf = row.GetFieldValue<DateOnly>(5),
        At = server ? row.GetFieldValue<DateTimeOffset>(6) : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(6)),
        SupersedesId = row.IsDBNull(7) ? null : row.GetGuid(7), Note = row.IsDBNull(8) ? null : row.GetString(8),
        Confidence = row.GetInt32(9) is >= 0 and var confidence ? (Confidence)confidence : null,
        Cause = row.GetInt32(10) is >= 0 and var cause ? (Cause)cause : null, Origin = (Origin)row.GetInt32(11),
    };

    /// <summary>Many check-ins answer for the same few periods.</summary>
    private static string Kept(string period, HashSet<string> periods)
    {
        if (periods.TryGetValue(period, out var known)) return known;
        periods.Add(period);
        return period;
    }
}
