using CheckinBot.Objectives;
using CheckinBot.Objectives.Rhythm;
using CheckinBot.Storage;
using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Workspaces;

/// <summary>Notes that a platform takes no more messages: for one person or channel, or for a whole tenant. Admins read of what only they can mend.</summary>
public sealed class StopSending(Database database, TimeProvider clock, ILogger<StopSending> log)
{
    /// <summary>Until the person writes, or the bot is installed again.</summary>
    public async Task At(Guid organisation, Guid address, string code, bool tellAdmin, CancellationToken cancel)
    {
        await database.Write(organisation, async db =>
        {
            if (await db.Addresses.SingleOrDefaultAsync(a => a.Id == address, cancel) is not { } stopped) return;
            stopped.Stopped = code;
            if (tellAdmin) await TellAdmins(db, stopped.Edge, code, cancel);
        }, cancel);
        log.LogWarning("Nothing is sent to address {Address} from now on: {Code}.", address, code);
    }

    /// <summary>The address takes messages again.</summary>
    public Task NoLonger(Guid organisation, Guid address, CancellationToken cancel) => database.Write(organisation, async db =>
    {
        if (await db.Addresses.SingleOrDefaultAsync(a => a.Id == address, cancel) is { } stopped) stopped.Stopped = null;
    }, cancel);

    public async Task Workspace(Guid organisation, string edge, string id, string code, CancellationToken cancel)
    {
        await database.Write(organisation, async db =>
        {
            if (await db.Workspaces.SingleOrDefaultAsync(w => w.Edge == edge && w.Id == id, cancel) is not { } workspace) return;
            if (workspace.Stopped is null) (workspace.Stopped, workspace.StoppedAt) = (code, clock.GetUtcNow());
            await TellAdmins(db, edge, code, cancel);
        }, cancel);
        log.LogError("Nothing is sent to the {Edge} workspace {Id} from now on: {Code}. An admin of it has to act.", edge, id, code);
    }

    /// <summary>We are set up wrongly, so nothing goes anywhere on this platform: said in the log, and to admins who can be reached elsewhere.</summary>
    public async Task Alarm(Guid organisation, string edge, string code, CancellationToken cancel)
    {
        log.LogCritical("The bot is not accepted by {Edge} ({Code}): check its id, its secret and what it is allowed. Messages wait until this is mended.", edge, code);
        await database.Write(organisation, db => TellAdmins(db, edge, code, cancel), cancel);
    }

    /// <summary>One message a week about one trouble, at the admin's other platform when this one is closed to them.</summary>
    private async Task TellAdmins(AppDb db, string edge, string code, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var (subject, period) = ($"{edge}/{code}", Period.Week(today).ToString());
        foreach (var admin in await db.People.Where(p => p.Admin && (p.LeftOn == null || p.LeftOn >= today)).Select(p => p.Id).ToListAsync(cancel))
            if (!await db.Deliveries.AnyAsync(d => d.PersonId == admin && d.Kind == DeliveryKind.Trouble && d.Subject == subject && d.Period == period, cancel))
                db.Deliveries.Add(new Delivery
                {
                    Id = Ids.New(clock), OrganisationId = db.Tenant, PersonId = admin, Kind = DeliveryKind.Trouble, Subject = subject, Period = period,
                    NotBefore = now, NotAfter = now.AddDays(7), CreatedAt = now,
                });
    }
}
