using System.Text.Json;
using CheckinBot.Storage;
using CheckinBot.Storage.Addresses;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Edges.Slack.Receiving;

/// <summary>
/// What was taken from Slack and is not done yet, sealed, because it may hold a response URL. Slack does not send a press or a command a second time, so a
/// service that ends in the middle finds them here.
/// </summary>
public sealed class SlackInbox(Database database, IDataProtectionProvider keys, TimeProvider clock)
{
    /// <summary>Slack repeats an event for a day; a trigger or response URL is worth nothing long before.</summary>
    public static readonly TimeSpan For = TimeSpan.FromHours(25);

    /// <summary>How long whoever took it may need; what is not done by then was left behind by a process that ended.</summary>
    public static readonly TimeSpan InHand = TimeSpan.FromMinutes(2);

    private readonly IDataProtector protector = keys.CreateProtector("CheckinBot.SlackInbox.v1");

    /// <summary>False when it was taken before: done, or being done.</summary>
    public async Task<bool> Keep(SlackInput input)
    {
        if (input.Key is not { } key) return true;
        var body = protector.Protect(JsonSerializer.SerializeToUtf8Bytes(new { kind = input.Kind.ToString(), json = input.Json }));
        return await database.Add(Database.Everybody, new InboxItem { OrganisationId = Database.Everybody, Key = key, Sealed = body, At = clock.GetUtcNow(), HeldUntil = clock.GetUtcNow() + InHand });
    }

    public Task Done(SlackInput input) => input.Key is not { } key ? Task.CompletedTask : database.Change(Database.Everybody, db =>
        db.Inbox.IgnoreQueryFilters().Where(i => i.Key == key).ExecuteUpdateAsync(set => set.SetProperty(i => i.Sealed, (byte[]?)null)));

    /// <summary>Takes what was left behind, oldest first. What can no longer be opened is let go.</summary>
    /// <param name="alone">No other process can have any of it in hand.</param>
    public async Task<IReadOnlyList<SlackInput>> TakeOver(bool alone)
    {
        var now = clock.GetUtcNow();
        // Two that look at once must not both take it: one of them is run again, and finds it held.
        var rows = await database.Write(Database.Everybody, async db =>
        {
            var left = await db.Inbox.IgnoreQueryFilters().Where(i => i.Sealed != null && (alone || i.HeldUntil <= now)).OrderBy(i => i.At).ToListAsync();
            foreach (var row in left) row.HeldUntil = now + InHand;
            return left;
        });
        return [.. rows.Select(r => Read(r.Sealed!)).OfType<SlackInput>()];
    }

    private SlackInput? Read(byte[] body)
    {
        try
        {
            var kept = JsonDocument.Parse(protector.Unprotect(body)).RootElement;
            return Enum.TryParse<SlackKind>(kept.Text("kind"), out var kind) && kept.At("json") is { } json ? new SlackInput(kind, json) : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }
}
