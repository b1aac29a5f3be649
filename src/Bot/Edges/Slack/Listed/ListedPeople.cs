using CheckinBot.Bot.Edges.Slack.Sending;
using CheckinBot.Bot.Workspaces;
using CheckinBot.Storage;
using CheckinBot.Storage.Linking;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Edges.Slack.Listed;

/// <summary>Who stands on an organisation's list of people and is not known yet in a workspace of it.</summary>
public sealed class ListedPeople(Database database, Recognise recognise, TimeProvider clock)
{
    /// <summary>So many are noted in one transaction: whoever writes meanwhile waits for no more.</summary>
    private const int AtOnce = 100;

    /// <summary>Their e-mails in order, as the list or an admin's link has them; nobody who has left.</summary>
    public Task<List<string>> Unknown(Guid organisation, string workspace, CancellationToken cancel) => database.Read(organisation, async db =>
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var unknown = await db.People.Where(p => (p.LeftOn == null || p.LeftOn >= today) && !db.Links.Any(l => l.FromId == p.Id)
            && !db.Addresses.Any(a => a.Edge == SlackEdge.Edge && a.Workspace == workspace && a.PersonId == p.Id)).Select(p => new { p.Id, p.Email }).ToListAsync(cancel);
        if (unknown.Count == 0) return [];
        var links = await db.Links.Where(l => l.Email != null).Select(l => new { l.ToId, Email = l.Email! }).ToListAsync(cancel);
        var real = new Dictionary<Guid, Guid>();
        foreach (var link in links) real[link.ToId] = await KnownPeople.Real(db, link.ToId, cancel);
        var ids = unknown.Select(p => p.Id).ToHashSet();
        return unknown.Select(p => p.Email).Concat(links.Where(l => ids.Contains(real[l.ToId])).Select(l => l.Email)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
    }, cancel);

    /// <summary>Notes where those are reached whose proven e-mail is one of these. Of everybody else nothing is kept.</summary>
    /// <returns>How many they are.</returns>
    public async Task<int> Note(Guid organisation, IReadOnlyCollection<string> emails, IEnumerable<PlatformMember> there, CancellationToken cancel)
    {
        var (wanted, found) = (emails.ToHashSet(StringComparer.Ordinal), 0);
        foreach (var some in there.Where(m => m.Entry.Emails.Any(wanted.Contains)).Chunk(AtOnce))
            found += await database.Write(organisation, async db =>
            {
                var noted = 0;
                foreach (var member in some)
                    if (await recognise.ByEmail(db, member.Entry, cancel) is var (person, through))
                    {
                        await recognise.Settle(db, person, member.Seen, cancel, through);
                        noted++;
                    }
                return noted;
            }, cancel);
        return found;
    }
}
