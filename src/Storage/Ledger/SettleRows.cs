using System.Text.Json;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Storage.Ledger;

/// <summary>A message that arrived, and where it stands.</summary>
public sealed record Arrived(Guid Id, string Edge, string? Workspace, string Conversation, string Message);

/// <summary>Writes of many messages that they have arrived, in one statement: whoever has them in hand by now, and whatever was thought of them, unless it is settled.</summary>
public static class SettleRows
{
    public static Task<int> Sent(AppDb db, IReadOnlyCollection<Arrived> arrived, DateTimeOffset now, CancellationToken cancel = default) => db.Database.IsNpgsql()
        ? db.Database.ExecuteSqlAsync($"""
            UPDATE deliveries d SET "State" = 'Sent', "SentAt" = {now.ToUniversalTime()}, "Reason" = NULL, "LeaseOwner" = NULL,
                "Edge" = v.edge, "Workspace" = v.workspace, "Conversation" = v.conversation, "Message" = v.message
            FROM unnest({arrived.Select(a => a.Id).ToArray()}, {arrived.Select(a => a.Edge).ToArray()}, {arrived.Select(a => a.Workspace).ToArray()},
                {arrived.Select(a => StorableText.Of(a.Conversation)).ToArray()}, {arrived.Select(a => StorableText.Of(a.Message)).ToArray()}) v(id, edge, workspace, conversation, message)
            WHERE d."Id" = v.id AND d."State" IN ('Sending', 'Pending', 'Ambiguous')
            """, cancel)
        : db.Database.ExecuteSqlAsync($"""
            UPDATE deliveries AS d SET "State" = 'Sent', "SentAt" = {now.ToUnixTimeMilliseconds()}, "Reason" = NULL, "LeaseOwner" = NULL,
                "Edge" = v.edge, "Workspace" = v.workspace, "Conversation" = v.conversation, "Message" = v.message
            FROM (SELECT value ->> 0 AS id, value ->> 1 AS edge, value ->> 2 AS workspace, value ->> 3 AS conversation, value ->> 4 AS message FROM json_each({Rows(arrived)})) v
            WHERE d."Id" = v.id AND d."State" IN ('Sending', 'Pending', 'Ambiguous')
            """, cancel);

    private static string Rows(IEnumerable<Arrived> arrived) =>
        JsonSerializer.Serialize(arrived.Select(a => new[] { Json.Text(a.Id), a.Edge, a.Workspace, StorableText.Of(a.Conversation), StorableText.Of(a.Message) }));
}
