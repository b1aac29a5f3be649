using CheckinBot.Objectives.People;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Storage.Linking;

/// <summary>Who somebody is in the end, after what admins have said.</summary>
public static class KnownPeople
{
    /// <summary>The person that a row stands for: itself, or the one it is linked to.</summary>
    public static async Task<Guid> Real(AppDb db, Guid person, CancellationToken cancel) => Last(await Links(db, cancel), person);

    /// <summary>The rows that stand for a person: their own, and those that are linked to it.</summary>
    public static async Task<List<Guid>> Rows(AppDb db, Guid person, CancellationToken cancel)
    {
        var links = await Links(db, cancel);
        return [person, .. links.Keys.Where(row => Last(links, row) == person)];
    }

    /// <summary>The people that rows stand for, by row: what is never changed, such as a decision, names the row of its day. A row that is gone is left out.</summary>
    public static async Task<Dictionary<Guid, Person>> Of(AppDb db, IReadOnlyCollection<Guid> rows, CancellationToken cancel)
    {
        var links = await Links(db, cancel);
        var real = rows.Distinct().ToDictionary(r => r, r => Last(links, r));
        var ids = real.Values.Distinct().ToList();
        var people = await db.People.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancel);
        return real.Where(r => people.ContainsKey(r.Value)).ToDictionary(r => r.Key, r => people[r.Value]);
    }

    private static Task<Dictionary<Guid, Guid>> Links(AppDb db, CancellationToken cancel) =>
        db.Links.Where(l => l.FromId != null).ToDictionaryAsync(l => l.FromId!.Value, l => l.ToId, cancel);

    private static Guid Last(Dictionary<Guid, Guid> links, Guid person)
    {
        while (links.TryGetValue(person, out var to)) person = to;
        return person;
    }

    /// <summary>Who belongs to the organisation on that day and answers to one of these e-mails, and by which link; a linked row answers as the person it is.</summary>
    public static async Task<List<(Person Person, Link? Through)>> ByEmail(AppDb db, IReadOnlyList<string> emails, DateOnly day, CancellationToken cancel)
    {
        var found = (await db.People.Where(p => emails.Contains(p.Email) && (p.LeftOn == null || p.LeftOn >= day)).ToListAsync(cancel)).ConvertAll(p => (p, (Link?)null));
        foreach (var link in await db.Links.Where(l => l.Email != null && emails.Contains(l.Email)).ToListAsync(cancel))
        {
            var real = await Real(db, link.ToId, cancel);
            if (await db.People.SingleOrDefaultAsync(p => p.Id == real && (p.LeftOn == null || p.LeftOn >= day), cancel) is { } person && found.All(f => f.p.Id != real))
                found.Add((person, link));
        }
        return found;
    }
}
