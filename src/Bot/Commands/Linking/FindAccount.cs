using CheckinBot.Bot.Commands.Status;
using CheckinBot.Bot.Turns;
using CheckinBot.Objectives.People;
using CheckinBot.Storage.Linking;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Linking;

/// <summary>Whom an admin means: by an e-mail on the list, by a mention, or by a name.</summary>
internal static class FindAccount
{
    public static bool IsEmail(string typed) => typed.IndexOf('@', StringComparison.Ordinal) > 0 && !typed.StartsWith('<');

    /// <summary>The row itself of an e-mail, linked or not; of a name, those who are here.</summary>
    public static async Task<List<Person>> Rows(Visit visit, string typed, CancellationToken cancel)
    {
        if (!IsEmail(typed)) return await Names.People(visit, typed, cancel);
        var email = typed.ToLowerInvariant();
        return await visit.Db.People.Where(p => p.Email == email).ToListAsync(cancel);
    }

    /// <summary>The person in the end, where such a row is linked; null when that one has left.</summary>
    public static async Task<Person?> Real(Visit visit, Person row, CancellationToken cancel)
    {
        var real = await KnownPeople.Real(visit.Db, row.Id, cancel);
        return await visit.Db.People.SingleOrDefaultAsync(p => p.Id == real && (p.LeftOn == null || p.LeftOn >= visit.Today), cancel);
    }
}
