using System.Data.Common;
using System.Globalization;
using CheckinBot.Objectives.Calendars;
using CheckinBot.Objectives.People;
using CheckinBot.Storage.Boards;
using CheckinBot.Storage.Model;
using CheckinBot.Storage.Structures;

namespace CheckinBot.Storage.Speakers;

/// <summary>
/// The question that is asked most of all, written by hand: a person at a platform's address whom nothing has to be found out about any more, in a workspace that takes
/// messages. Both databases understand it as it stands here. A test compares what it reads of a person with what the model says.
/// </summary>
public static class ReadSpeaker
{
    private const string Columns = """
        p."OrganisationId", p."Id", p."Key", p."Name", p."Email", p."Language", p."Zone", p."SeenZone", p."Country", p."Region", p."WorkingDays", p."HoursFrom", p."HoursUntil",
        p."OwnHour", p."AskDay", p."Platform", p."Admin", p."LeftOn"
        """;

    /// <summary>That an account has an id is said again where it stands in an index of those that have one, or a plan for any account does not use it.</summary>
    private const string Question = $$"""
        SELECT {{Columns}},
            (SELECT string_agg(CAST(m."TeamId" AS text), ' ') FROM memberships m WHERE m."OrganisationId" = p."OrganisationId" AND m."PersonId" = p."Id"),
            (SELECT x."Locale" FROM addresses x WHERE x."OrganisationId" = p."OrganisationId" AND x."PersonId" = p."Id" AND x."Locale" IS NOT NULL
                ORDER BY x."LastUsedAt" IS NOT NULL DESC, x."LastUsedAt" DESC LIMIT 1),
            (SELECT s."Value" FROM settings s WHERE s."OrganisationId" = p."OrganisationId" AND s."Name" = '{{StructureEdition.Name}}'),
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

    /// <param name="db">Of all organisations.</param>
    /// <param name="edge">"teams" or "slack".</param>
    /// <param name="workspace">The tenant or workspace.</param>
    /// <param name="user">The platform's id of the person.</param>
    /// <param name="ownChat">The chat with the bot in which they were seen; null when it was not there.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <returns>Null where there is more to find out, or to bring up to date.</returns>
    public static async Task<Speaker?> At(AppDb db, string edge, string workspace, string user, string? ownChat, CancellationToken cancel)
    {
        await using var rows = await OwnQuestion.Rows(db, Question, [edge, workspace, user, ownChat ?? ""], cancel);
        var row = rows.DbDataReader;
        return await row.ReadAsync(cancel) ? Read(row) : null;
    }

    private static Speaker Read(DbDataReader row)
    {
        var person = new Person
        {
            OrganisationId = row.GetGuid(0), Id = row.GetGuid(1), Key = row.GetString(2), Name = row.GetString(3), Email = row.GetString(4), Language = Text(5), Zone = Text(6), SeenZone = Text(7),
            Country = Text(8), Region = Text(9), WorkingDays = Text(10) is { } days ? Enum.Parse<Weekdays>(days) : null, HoursFrom = Time(11), HoursUntil = Time(12), OwnHour = Time(13),
            AskDay = Text(14) is { } day ? Enum.Parse<DayOfWeek>(day) : null, Platform = Text(15), Admin = row.GetBoolean(16), LeftOn = row.IsDBNull(17) ? null : row.GetFieldValue<DateOnly>(17),
        };
        return new Speaker(person, Words(18).Select(Guid.Parse).ToHashSet(), Text(19), Text(20), Text(21), Words(22).Chunk(3).ToDictionary(
            m => Guid.Parse(m[0]), m => new BoardState(long.Parse(m[1], CultureInfo.InvariantCulture), long.Parse(m[2], CultureInfo.InvariantCulture))));

        string? Text(int at) => row.IsDBNull(at) ? null : row.GetString(at);
        TimeOnly? Time(int at) => row.IsDBNull(at) ? null : row.GetFieldValue<TimeOnly>(at);
        string[] Words(int at) => Text(at)?.Split(' ') ?? [];
    }
}
