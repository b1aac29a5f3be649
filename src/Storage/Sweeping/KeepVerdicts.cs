using System.Globalization;
using System.Text.Json;
using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Storage.Sweeping;

/// <summary>
/// Writes of many key results how they were judged, in one statement.
/// What was judged the same the last time keeps the day since when; a sweep that comes late overwrites nothing newer.
/// </summary>
public static class KeepVerdicts
{
    private const string Instead = """
        ON CONFLICT ("OrganisationId", "KeyResultId") DO UPDATE SET
            "Since" = CASE WHEN v."Verdict" = excluded."Verdict" THEN v."Since" ELSE excluded."Since" END,
            "Verdict" = excluded."Verdict", "JudgedOn" = excluded."JudgedOn", "HeadingFor" = excluded."HeadingFor", "Low" = excluded."Low", "High" = excluded."High"
        WHERE v."JudgedOn" <= excluded."JudgedOn"
        """;

    /// <param name="db">In a transaction of the organisation.</param>
    /// <param name="verdicts">Of its key results, each once.</param>
    /// <param name="cancel">Ends the work.</param>
    public static Task<int> Of(AppDb db, IReadOnlyCollection<StoredVerdict> verdicts, CancellationToken cancel) => verdicts.Count == 0 ? Task.FromResult(0)
        : db.Database.IsNpgsql() ? db.Database.ExecuteSqlRawAsync("""
            INSERT INTO verdicts AS v ("OrganisationId", "KeyResultId", "Verdict", "Since", "JudgedOn", "HeadingFor", "Low", "High")
            SELECT {0}, * FROM unnest({1}, {2}, {3}, {4}, {5}, {6}, {7})
            """ + "\n" + Instead,
            [
                db.Tenant, verdicts.Select(v => v.KeyResultId).ToArray(), verdicts.Select(v => v.Verdict.ToString()).ToArray(), verdicts.Select(v => v.Since).ToArray(),
                verdicts.Select(v => v.JudgedOn).ToArray(), verdicts.Select(v => v.HeadingFor).ToArray(), verdicts.Select(v => v.Low).ToArray(), verdicts.Select(v => v.High).ToArray(),
            ], cancel)
        : db.Database.ExecuteSqlRawAsync("""
            INSERT INTO verdicts AS v ("OrganisationId", "KeyResultId", "Verdict", "Since", "JudgedOn", "HeadingFor", "Low", "High")
            SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7 FROM json_each({0}) WHERE TRUE
            """ + "\n" + Instead, [Rows(verdicts)], cancel);

    private static string Rows(IEnumerable<StoredVerdict> verdicts) => JsonSerializer.Serialize(verdicts.Select(v => new[]
    {
        Json.Text(v.OrganisationId), Json.Text(v.KeyResultId), v.Verdict.ToString(), Day(v.Since), Day(v.JudgedOn), Number(v.HeadingFor), Number(v.Low), Number(v.High),
    }));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Number(decimal? value) => value?.ToString("0.0#####", CultureInfo.InvariantCulture);
}
