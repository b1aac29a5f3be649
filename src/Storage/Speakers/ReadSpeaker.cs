using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using CheckinBot.Objectives.People;
using CheckinBot.Storage.Boards;
using CheckinBot.Storage.Model;
using CheckinBot.Storage.Structures;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CheckinBot.Storage.Speakers;

/// <summary>
/// The questions that are asked most of all, written by hand: a person at a platform's address whom nothing has to be found out about any more, in a workspace that takes
/// messages; and one whose id is known. Both databases understand them as they stand here. A test compares what is read of a person with what the model says.
/// </summary>
public static class ReadSpeaker
{
    private static readonly ConditionalWeakTable<IModel, Questions> ByModel = [];

    /// <param name="db">Of all organisations.</param>
    /// <param name="edge">"teams" or "slack".</param>
    /// <param name="workspace">The tenant or workspace.</param>
    /// <param name="user">The platform's id of the person.</param>
    /// <param name="ownChat">The chat with the bot in which they were seen; null when it was not there.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <returns>Null where there is more to find out, or to bring up to date.</returns>
    public static async Task<Speaker?> At(AppDb db, string edge, string workspace, string user, string? ownChat, CancellationToken cancel)
    {
        await using var rows = await OwnQuestion.Rows(db, ByModel.GetValue(db.Model, m => new(m)).At, [edge, workspace, user, ownChat ?? ""], cancel);
        var row = rows.DbDataReader;
        if (!await row.ReadAsync(cancel)) return null;
        return new Speaker(Known(db, row, out var next), Text(row, next), Words(row, next + 1).Chunk(3).ToDictionary(
            m => Guid.Parse(m[0]), m => new BoardState(long.Parse(m[1], CultureInfo.InvariantCulture), long.Parse(m[2], CultureInfo.InvariantCulture))));
    }

    /// <summary>Somebody of whom nothing is known but who they are, and whether what they do was heard before.</summary>
    /// <param name="db">The organisation's data.</param>
    /// <param name="person">Who.</param>
    /// <param name="once">What the platform calls the event; null where it is never delivered twice.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <returns>Null when the organisation has nobody of that id.</returns>
    public static async Task<(KnownSpeaker Speaker, bool Heard)?> Of(AppDb db, Guid person, string? once, CancellationToken cancel)
    {
        await using var rows = await OwnQuestion.Rows(db, ByModel.GetValue(db.Model, m => new(m)).Of, [db.Tenant, person, once ?? ""], cancel);
        var row = rows.DbDataReader;
        return await row.ReadAsync(cancel) ? (Known(db, row, out var next), row.GetBoolean(next)) : null;
    }

    /// <summary>What both questions begin with.</summary>
    private static KnownSpeaker Known(AppDb db, DbDataReader row, out int next)
    {
        var people = RowsOf<Person>.In(db.Model);
        next = people.Width + 3;
        return new(people.Read(db, row), Words(row, people.Width).Select(Guid.Parse).ToHashSet(), Text(row, people.Width + 1), Text(row, people.Width + 2));
    }

    private static string? Text(DbDataReader row, int at) => row.IsDBNull(at) ? null : row.GetString(at);

    private static string[] Words(DbDataReader row, int at) => Text(row, at)?.Split(' ') ?? [];

    private sealed class Questions(IModel model)
    {
        private static string Known(IModel model) => $$"""
            {{RowsOf<Person>.In(model).Columns("p")}},
            (SELECT string_agg(CAST(m."TeamId" AS text), ' ') FROM memberships m WHERE m."OrganisationId" = p."OrganisationId" AND m."PersonId" = p."Id"),
            (SELECT x."Locale" FROM addresses x WHERE x."OrganisationId" = p."OrganisationId" AND x."PersonId" = p."Id" AND x."Locale" IS NOT NULL
                ORDER BY x."LastUsedAt" IS NOT NULL DESC, x."LastUsedAt" DESC LIMIT 1),
            (SELECT s."Value" FROM settings s WHERE s."OrganisationId" = p."OrganisationId" AND s."Name" = '{{StructureEdition.Name}}')
            """;

        /// <summary>{0} is the organisation, {1} the person, {2} the event.</summary>
        public string Of { get; } = $$"""
            SELECT {{Known(model)}}, EXISTS (SELECT 1 FROM heard h WHERE h."OrganisationId" = {0} AND h."Key" = {2})
            FROM people p WHERE p."OrganisationId" = {0} AND p."Id" = {1}
            """;

        /// <summary>
        /// {0} is the edge, {1} the workspace, {2} the account, {3} the chat. That an account has an id is said again where it stands in an index of those that have one, or a plan for any
        /// account does not use it.
        /// </summary>
        public string At { get; } = $$"""
            SELECT {{Known(model)}},
            (SELECT s."Value" FROM settings s WHERE s."OrganisationId" = p."OrganisationId" AND s."Name" = '{{BoardsEdition.Name}}'),
            (SELECT string_agg(l.mark, ' ') FROM (
                SELECT CAST(t."Id" AS text) || ' ' || CAST(COUNT(b."Number") AS text) || ' ' || CAST(COALESCE(SUM(b."Number"), 0) AS text) AS mark
                FROM teams t LEFT JOIN board_marks b ON b."OrganisationId" = t."OrganisationId" AND b."TeamId" = t."Id"
                WHERE t."OrganisationId" = p."OrganisationId" AND t."LeadId" = p."Id" GROUP BY t."Id") l)
            FROM workspaces w
            JOIN addresses a ON a."OrganisationId" = w."OrganisationId" AND a."Edge" = w."Edge" AND a."Workspace" = w."Id"
            JOIN people p ON p."Id" = a."PersonId" AND p."OrganisationId" = a."OrganisationId"
            WHERE w."Edge" = {0} AND w."Id" = {1} AND w."Stopped" IS NULL AND a."UserId" = {2} AND a."UserId" <> ''
                AND ({3} = '' OR (a."Conversation" = {3} AND a."Stopped" IS NULL)) AND a."LastUsedAt" IS NOT NULL
                AND NOT EXISTS (SELECT 1 FROM addresses b WHERE b."OrganisationId" = a."OrganisationId" AND b."PersonId" = a."PersonId" AND b."Id" <> a."Id" AND b."LastUsedAt" >= a."LastUsedAt")
            LIMIT 1
            """;
    }
}
