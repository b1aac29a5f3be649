using CheckinBot.Storage.Model;
using CheckinBot.Storage.Structures;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Turns;

/// <summary>Many people we speak to at once.</summary>
internal static class Callers
{
    /// <summary>Who is none any more is left out.</summary>
    public static async Task<Dictionary<Guid, Caller>> Of(AppDb db, Guid[] people, DateTimeOffset now, CancellationToken cancel)
    {
        var day = DateOnly.FromDateTime(now.UtcDateTime);
        var known = (await db.People.Where(p => people.Contains(p.Id)).ToListAsync(cancel)).Where(p => p.ActiveOn(day)).ToList();
        if (known.Count == 0) return [];
        var structure = await db.Structure(await db.Settings.Where(s => s.Name == StructureEdition.Name).Select(s => s.Value).FirstOrDefaultAsync(cancel), cancel);
        var mine = (await db.Memberships.Where(m => people.Contains(m.PersonId)).Select(m => new { m.PersonId, m.TeamId }).ToListAsync(cancel)).ToLookup(m => m.PersonId, m => m.TeamId);
        var locales = (await db.Addresses.Where(a => a.PersonId != null && people.Contains(a.PersonId.Value) && a.Locale != null)
            .Select(a => new { a.PersonId, a.Locale, a.LastUsedAt }).ToListAsync(cancel)).ToLookup(a => a.PersonId!.Value);
        return known.ToDictionary(p => p.Id, p => Caller.Of(
            p, structure, mine[p.Id].ToHashSet(), locales[p.Id].OrderByDescending(a => a.LastUsedAt != null).ThenByDescending(a => a.LastUsedAt).FirstOrDefault()?.Locale));
    }
}
