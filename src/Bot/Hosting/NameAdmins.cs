using CheckinBot.Bot.Turns;
using CheckinBot.Storage;
using CheckinBot.Storage.Linking;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Hosting;

/// <summary>At start, gives the admin's rights to those whom the configuration names and who are known already. It takes none away: a workbook gives them too.</summary>
public sealed class NameAdmins(Database database, AdminsFromSettings admins) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!admins.AreNamed) return;
        foreach (var organisation in await database.Organisations(cancellationToken))
            await database.Write(organisation.Id, async db =>
            {
                foreach (var person in await db.People.Where(p => !p.Admin).ToListAsync(cancellationToken))
                    person.Admin = admins.Is(person.Email);
                // Who is named by an address that was linked to them is meant all the same.
                foreach (var link in (await db.Links.ToListAsync(cancellationToken)).Where(l => admins.Is(l.Email)))
                    if (await KnownPeople.Real(db, link.ToId, cancellationToken) is var real) (await db.People.SingleAsync(p => p.Id == real, cancellationToken)).Admin = true;
            }, cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
