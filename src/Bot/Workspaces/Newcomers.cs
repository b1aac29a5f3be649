using CheckinBot.Objectives;
using CheckinBot.Storage;
using CheckinBot.Storage.Addresses;
using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Workspaces;

/// <summary>People who have just got the bot, or lost it.</summary>
public sealed class Newcomers(Database database, TimeProvider clock)
{
    /// <summary>The period of what is said once in a life.</summary>
    public const string Once = "once";

    /// <summary>The one first message. A platform tells of an installation twice, and people install again: it is said once.</summary>
    public async Task Welcome(Guid organisation, Guid person, CancellationToken cancel)
    {
        await database.Write(organisation, db => Add(db, person, DeliveryKind.Welcome, "", cancel), cancel);
    }

    /// <summary>The bot was taken away from a chat, or from a team with all its channels: nothing is sent there until it is back.</summary>
    public Task Gone(Guid organisation, string edge, string workspace, string conversation, string? group, CancellationToken cancel) => database.Write(organisation, async db =>
    {
        foreach (var address in await db.Addresses.Where(a => a.Edge == edge && a.Workspace == workspace
            && (a.Conversation == conversation || (group != null && a.TeamId != null && a.DirectoryId == group))).ToListAsync(cancel))
            address.Stopped = "removed";
    }, cancel);

    internal async Task Add(AppDb db, Guid person, DeliveryKind kind, string subject, CancellationToken cancel, string? settledBy = null)
    {
        if (await db.Deliveries.AnyAsync(d => d.PersonId == person && d.Kind == kind && d.Subject == subject && d.Period == Once, cancel)) return;
        db.Deliveries.Add(new Delivery
        {
            Id = Ids.New(clock), OrganisationId = db.Tenant, PersonId = person, Kind = kind, Subject = subject, Period = Once,
            NotBefore = clock.GetUtcNow(), CreatedAt = clock.GetUtcNow(), SettledBy = settledBy, SettledAt = settledBy is null ? null : clock.GetUtcNow(),
        });
    }
}
