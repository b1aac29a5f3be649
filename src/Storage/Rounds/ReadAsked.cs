using System.Data.Common;
using System.Runtime.CompilerServices;
using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Plan;
using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CheckinBot.Storage.Rounds;

/// <summary>
/// All that <see cref="Asked"/> needs of some people, by questions that are written by hand, because every prompt and every answer asks them.
/// For one person it is one way to the database and back. Of many their check-ins and what those of the same name tell are asked for when it is known
/// of which key results: a database that has to find these for each question once more takes longer than another way does.
/// A test compares what is asked of people with what the model tells.
/// </summary>
internal static class ReadAsked
{
    private static readonly ConditionalWeakTable<IModel, Questions> ByModel = [];

    /// <param name="db">The organisation's data.</param>
    /// <param name="people">Each once.</param>
    /// <param name="period">The week.</param>
    /// <param name="cancel">Ends the wait.</param>
    public static async Task<AskedRows> Of(AppDb db, Guid[] people, string period, CancellationToken cancel)
    {
        var (questions, server) = (ByModel.GetValue(db.Model, m => new(m, db.Database.IsNpgsql())), db.Database.IsNpgsql());
        // Of one person it is asked for by name and not as a list of one: PostgreSQL takes any list for ten, finds a plan for the very list cheaper, and makes one at each question.
        var (question, whose) = (people, server) switch { ([var one], _) => (questions.OfOne, (object)one), (_, true) => (questions.OfMany, people), _ => (questions.OfMany, Json.Of(people)) };
        await using var rows = await OwnQuestion.Rows(db, question, [db.Tenant, whose, period], cancel);
        var row = rows.DbDataReader;
        var said = await All(row, r => (Person: r.GetGuid(0), KeyResult: r.GetGuid(1), Lent: r.GetBoolean(2)), cancel);
        await row.NextResultAsync(cancel);
        var (keyResults, objectives) = (RowsOf<KeyResult>.In(db.Model), RowsOf<Objective>.In(db.Model));
        var flags = keyResults.Width + objectives.Width;
        var open = await All(row, r => new OpenRow(keyResults.Read(db, r), objectives.Read(db, r, keyResults.Width), r.GetBoolean(flags), r.GetBoolean(flags + 1), r.GetBoolean(flags + 2)), cancel);
        await row.NextResultAsync(cancel);
        var rounds = (await All(row, r => (Person: r.GetGuid(0), Round: RowsOf<Round>.In(db.Model).Read(db, r, 1)), cancel)).ToLookup(r => r.Person, r => r.Round);
        var (exempt, lent) = (said.FindAll(s => !s.Lent).ConvertAll(s => (s.Person, s.KeyResult)), said.FindAll(s => s.Lent).ConvertAll(s => (s.Person, s.KeyResult)));
        if (people is not [_])
        {
            await rows.DisposeAsync();
            return new(exempt, lent, open, await ReadCheckins.Of(db, open.ConvertAll(o => o.KeyResult.Id), cancel), null, rounds);
        }
        await row.NextResultAsync(cancel);
        var checkins = await ReadCheckins.Of(db, row, cancel);
        await row.NextResultAsync(cancel);
        var namesakes = await All(row, r => (Then: keyResults.Read(r), Team: r.GetGuid(keyResults.Width)), cancel);
        return new(exempt, lent, open, checkins, [.. namesakes.DistinctBy(n => n.Then.Id)], rounds);
    }

    private static async Task<List<T>> All<T>(DbDataReader row, Func<DbDataReader, T> read, CancellationToken cancel)
    {
        var all = new List<T>();
        while (await row.ReadAsync(cancel)) all.Add(read(row));
        return all;
    }

    /// <summary>Five of one person, three of many: {0} is the organisation, {1} who, {2} the week.</summary>
    private sealed class Questions(IModel model, bool server)
    {
        public string OfOne { get; } = First(model, "= {1}") + Rest(model, "= {1}");

        public string OfMany { get; } = First(model, server ? "= ANY({1})" : "IN (SELECT value FROM json_each({1}))");

        /// <summary>The key results that somebody owns or stands in for.</summary>
        private static string All(string whose)
        {
            // What Live says of a key result and of its objective.
            var open = $$"""
                SELECT m."Id", m."Words", m."Start", n."TeamId" FROM key_results AS m JOIN objectives AS n ON n."Id" = m."ObjectiveId"
                WHERE m."OrganisationId" = {0} AND n."OrganisationId" = {0} AND m."ClosedOn" IS NULL AND m."PausedOn" IS NULL
                    AND m."Agreement" = '{{Agreement.Agreed}}' AND n."ClosedOn" IS NULL AND n."PausedOn" IS NULL
                """;
            var asked = $$"""
                (SELECT l."KeyResultId" FROM stand_ins AS l WHERE l."OrganisationId" = {0} AND l."PersonId" {{whose}} AND l."Period" = {2})
                """;
            // Each of the two by an index of its own, and what is in both once.
            return $$"""{{open}} AND m."OwnerId" {{whose}} UNION {{open}} AND m."Id" IN {{asked}}""";
        }

        private static string First(IModel model, string whose)
        {
            // PostgreSQL would else find all of the organisation to which that applies, and look for each among them.
            const string each = "LIMIT 1 OFFSET 0";
            return $$"""
                SELECT e."PersonId", e."KeyResultId", 1 = 0 FROM exemptions AS e WHERE e."OrganisationId" = {0} AND e."PersonId" {{whose}} AND e."Period" = {2}
                UNION ALL SELECT s."PersonId", s."KeyResultId", 1 = 1 FROM stand_ins AS s WHERE s."OrganisationId" = {0} AND s."PersonId" {{whose}} AND s."Period" = {2};

                SELECT {{RowsOf<KeyResult>.In(model).Columns("k")}}, {{RowsOf<Objective>.In(model).Columns("o")}},
                    EXISTS (SELECT 1 FROM revisions AS r WHERE r."OrganisationId" = {0} AND r."Kind" = '{{RevisionKind.Changed}}'
                        AND r."State" = '{{ProposalState.Accepted}}' AND r."ObjectiveId" = k."ObjectiveId" AND r."KeyResultId" = k."Id" {{each}}),
                    k."LeadsToId" IS NOT NULL OR EXISTS (SELECT 1 FROM key_results AS l WHERE l."OrganisationId" = {0} AND l."LeadsToId" = k."Id" {{each}}),
                    EXISTS (SELECT 1 FROM turning_points AS t WHERE t."OrganisationId" = {0} AND t."ObjectiveId" = k."ObjectiveId" AND t."KeyResultId" = k."Id" AND t."AnsweredOn" IS NULL {{each}})
                FROM ({{All(whose)}}) AS a JOIN key_results AS k ON k."Id" = a."Id" JOIN objectives AS o ON o."Id" = k."ObjectiveId";

                SELECT m."PersonId", {{RowsOf<Round>.In(model).Columns("r")}} FROM memberships AS m JOIN rounds AS r ON r."TeamId" = m."TeamId"
                WHERE m."OrganisationId" = {0} AND r."OrganisationId" = {0} AND m."PersonId" {{whose}} AND r."Period" = {2};
                """;
        }

        /// <summary>What can be asked in the same way to the database where few are looked for.</summary>
        private static string Rest(IModel model, string whose) => $$"""

            SELECT {{ReadCheckins.Columns}} FROM ({{All(whose)}}) AS a JOIN checkins AS c ON c."KeyResultId" = a."Id" WHERE c."OrganisationId" = {0};

            SELECT {{RowsOf<KeyResult>.In(model).Columns("k")}}, o."TeamId"
            FROM ({{All(whose)}}) AS a JOIN objectives AS o ON o."TeamId" = a."TeamId" JOIN key_results AS k ON k."ObjectiveId" = o."Id" AND k."Words" = a."Words" AND k."Due" < a."Start"
            WHERE o."OrganisationId" = {0} AND k."OrganisationId" = {0} AND NOT o."Private" AND k."Agreement" <> '{{Agreement.Declined}}'
            """;
    }
}
