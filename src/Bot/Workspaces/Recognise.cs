using CheckinBot.Bot.Turns;
using CheckinBot.Objectives;
using CheckinBot.Objectives.People;
using CheckinBot.Storage;
using CheckinBot.Storage.Addresses;
using CheckinBot.Storage.Linking;
using CheckinBot.Storage.Model;
using CheckinBot.Storage.Speakers;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Workspaces;

/// <summary>Whom of the organisation a platform's user is: by the address we know, else by an e-mail that the platform's directory proves.</summary>
public sealed class Recognise(Database database, Afterwork afterwork, TimeProvider clock)
{
    /// <summary>
    /// A person whom we know at that address as they were just seen, in a workspace that takes messages: nothing has to be brought up to date, and one
    /// look tells all of it. Null where there is more to find out.
    /// </summary>
    public Task<Speaker?> AsKnown(Sighting seen, CancellationToken cancel) =>
        database.Read(Database.Everybody, db => ReadSpeaker.At(db, seen.Edge, seen.Workspace, seen.UserId, seen.OwnChat, cancel), cancel);

    /// <summary>The person of a known address, which is brought up to date; null when there is none.</summary>
    public async Task<Guid?> Known(Guid organisation, Sighting seen, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var (person, same, used) = await database.Read(organisation, async db => await Find(db, seen, cancel) is { } address
            ? (address.PersonId, await IsSame(db, address, seen, cancel), !seen.Acts || await IsInUse(db, address, cancel))
            : (null, true, true), cancel);
        if (!same) await Note(cancel);
        // That somebody is here keeps nobody waiting: who only asks is answered by what is read.
        else if (!used) afterwork.Keep(Note(CancellationToken.None));
        return person;

        Task Note(CancellationToken until) => database.Write(organisation, async db =>
        {
            if (await Find(db, seen, until) is { } address) await Refresh(db, address, seen, now, until);
        }, until);
    }

    /// <summary>Somebody seen for the first time: the person of that e-mail, who from now on has an address. Null when the organisation knows nobody of it.</summary>
    public Task<Guid?> Meet(Guid organisation, Sighting seen, DirectoryEntry entry, CancellationToken cancel) => database.Write<Guid?>(organisation, async db =>
        await ByEmail(db, entry, cancel) is var (person, through) ? await Settle(db, person, seen, cancel, through) : null, cancel);

    /// <summary>The same inside of somebody else's transaction, for many at once.</summary>
    internal async Task<Guid> Settle(AppDb db, Person person, Sighting seen, CancellationToken cancel, Link? through = null)
    {
        if (await Find(db, seen, cancel) is not { } address)
        {
            address = new Address
            {
                Id = Ids.New(clock), OrganisationId = db.Tenant, Edge = seen.Edge, Workspace = seen.Workspace, PersonId = person.Id, UserId = seen.UserId,
            };
            db.Addresses.Add(address);
            // It came by a link, and goes when the link is undone.
            if (through is not null && Moved.Read(through) is var moved) through.Moved = (moved with { Addresses = [.. moved.Addresses, address.Id] }).ToString();
        }
        await Refresh(db, address, seen, clock.GetUtcNow(), cancel);
        await db.SaveChangesAsync(cancel);
        return address.PersonId!.Value;
    }

    /// <summary>The person of that e-mail, and the link that says so where it is not in the list of people.</summary>
    internal async Task<(Person Person, Link? Through)?> ByEmail(AppDb db, DirectoryEntry entry, CancellationToken cancel)
    {
        if (entry.Emails.Count == 0) return null;
        var found = await KnownPeople.ByEmail(db, entry.Emails, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), cancel);
        if (found is [var one]) return one;
        // A sign-in name may be somebody else's address: only one person may answer to all of them.
        var exact = found.Where(f => (f.Through?.Email ?? f.Person.Email) == entry.Emails[0]).ToList();
        return exact is [var first, ..] ? first : null;
    }

    internal static Task<Address?> Find(AppDb db, Sighting seen, CancellationToken cancel) => db.Addresses
        .Where(a => a.Edge == seen.Edge && a.Workspace == seen.Workspace && a.PersonId != null
            && (a.UserId == seen.UserId || (seen.DirectoryId != null && a.DirectoryId == seen.DirectoryId)))
        // Where both were ever given to two people, the directory knows better.
        .OrderByDescending(a => a.DirectoryId == seen.DirectoryId).FirstOrDefaultAsync(cancel);

    private static async Task<bool> IsSame(AppDb db, Address address, Sighting seen, CancellationToken cancel) =>
        address.UserId == seen.UserId && Same(seen.DirectoryId, address.DirectoryId) && Same(seen.OwnChat, address.Conversation) && Same(seen.ServiceUrl, address.ServiceUrl)
        && Same(seen.Locale, address.Locale) && (seen.OwnChat is null || address.Stopped is null)
        && (seen.Zone is null || await db.People.AnyAsync(p => p.Id == address.PersonId && p.SeenZone == seen.Zone, cancel));

    /// <summary>Used before, and no other address of theirs since. That it is used again says nothing new; with two, each word says where they are now.</summary>
    private static async Task<bool> IsInUse(AppDb db, Address address, CancellationToken cancel) => address.LastUsedAt is not null
        && !await db.Addresses.AnyAsync(a => a.PersonId == address.PersonId && a.Id != address.Id && a.LastUsedAt >= address.LastUsedAt, cancel);

    private static bool Same(string? seen, string? known) => seen is null || seen == known;

    private static async Task Refresh(AppDb db, Address address, Sighting seen, DateTimeOffset now, CancellationToken cancel)
    {
        address.UserId = seen.UserId;
        address.DirectoryId = seen.DirectoryId ?? address.DirectoryId;
        address.Conversation = seen.OwnChat ?? address.Conversation;
        address.ServiceUrl = seen.ServiceUrl ?? address.ServiceUrl;
        address.Locale = seen.Locale ?? address.Locale;
        if (seen.OwnChat is not null) address.Stopped = null;
        if (seen.Acts) address.LastUsedAt = now;
        if (seen.Zone is not null && await db.People.SingleOrDefaultAsync(p => p.Id == address.PersonId, cancel) is { } person) person.SeenZone = seen.Zone;
    }
}
