using System.Text.Json;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Storage.Addresses;

/// <summary>A conversation that the platform named when it was first written to somebody.</summary>
public sealed record OpenedChat(Guid Address, string Conversation);

/// <summary>Keeps the conversations of many in one statement. One that is known already stays, and so does one that is somebody else's: of this nothing else may fail.</summary>
public static class OpenedChats
{
    public static Task<int> Keep(AppDb db, IReadOnlyCollection<OpenedChat> opened, CancellationToken cancel = default) => db.Database.IsNpgsql()
        ? db.Database.ExecuteSqlAsync($"""
            UPDATE addresses a SET "Conversation" = v.conversation
            FROM unnest({opened.Select(o => o.Address).ToArray()}, {opened.Select(o => StorableText.Of(o.Conversation)).ToArray()}) v(id, conversation)
            WHERE a."Id" = v.id AND a."Conversation" IS NULL AND NOT EXISTS (SELECT 1 FROM addresses o WHERE o."OrganisationId" = a."OrganisationId"
                AND o."Edge" = a."Edge" AND o."Workspace" = a."Workspace" AND o."Conversation" = v.conversation)
            """, cancel)
        : db.Database.ExecuteSqlAsync($"""
            UPDATE addresses AS a SET "Conversation" = v.conversation
            FROM (SELECT value ->> 0 AS id, value ->> 1 AS conversation FROM json_each({Rows(opened)})) v
            WHERE a."Id" = v.id AND a."Conversation" IS NULL AND NOT EXISTS (SELECT 1 FROM addresses o WHERE o."OrganisationId" = a."OrganisationId"
                AND o."Edge" = a."Edge" AND o."Workspace" = a."Workspace" AND o."Conversation" = v.conversation)
            """, cancel);

    private static string Rows(IEnumerable<OpenedChat> opened) => JsonSerializer.Serialize(opened.Select(o => new[] { Ledger.Json.Text(o.Address), StorableText.Of(o.Conversation) }));
}
