using CheckinBot.Objectives.People;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Turns;

/// <summary>Many people we speak to at once. Of the organisation's teams each knows those that they and their key results belong to.</summary>
internal static class Callers
{
    /// <summary>Who is none any more is left out.</summary>
    public static async Task<Dictionary<Guid, Caller>> Of(AppDb db, Guid[] people, DateTimeOffset now, CancellationToken cancel)
    {
        var day = DateOnly.FromDateTime(now.UtcDateTime);
        var known = (await db.People.Where(p => people.Contains(p.Id)).ToListAsync(cancel)).Where(p => p.ActiveOn(day)).ToList();
        if (known.Count == 0) return [];
        var organisation = await db.Organisations.SingleAsync(cancel);
        var mine = (await db.Memberships.Where(m => people.Contains(m.PersonId)).Select(m => new { m.PersonId, m.TeamId }).ToListAsync(cancel)).ToLookup(m => m.PersonId, m => m.TeamId);
        var teams = await Teams(db, people, mine, cancel);
        var locales = (await db.Addresses.Where(a => a.PersonId != null && people.Contains(a.PersonId.Value) && a.Locale != null)
            .Select(a => new { a.PersonId, a.Locale, a.LastUsedAt }).ToListAsync(cancel)).ToLookup(a => a.PersonId!.Value);
        return known.ToDictionary(p => p.Id, p => Caller.Of(
            p, organisation, teams, mine[p.Id].ToHashSet(), locales[p.Id].OrderByDescending(a => a.LastUsedAt != null).ThenByDescending(a => a.LastUsedAt).FirstOrDefault()?.Locale));
    }

    private static async Task<List<Team>> Teams(AppDb db, Guid[] people, ILookup<Guid, Guid> mine, CancellationToken cancel)
    {
        var carried = await (from k in db.KeyResults join o in db.Objectives on k.ObjectiveId equals o.Id where people.Contains(k.OwnerId) select o.TeamId).Distinct().ToListAsync(cancel);
        var ids = carried.Concat(mine.SelectMany(m => m)).Distinct().ToArray();
        // Whoever is in no team speaks the language of the one that they lead.
        return people.All(mine.Contains)
            ? await db.Teams.Where(t => ids.Contains(t.Id)).OrderBy(t => t.Name).ToListAsync(cancel)
            : await db.Teams.Where(t => ids.Contains(t.Id) || (t.LeadId != null && people.Contains(t.LeadId.Value))).OrderBy(t => t.Name).ToListAsync(cancel);
    }
}
