using CheckinBot.Objectives.Naming;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Storage.Finding;

/// <summary>Gives rows that were written before words were kept theirs.</summary>
internal static class FillWords
{
    private const int AtOnce = 1000;

    /// <param name="db">Right after the migrations, with no other writer.</param>
    /// <param name="cancel">Ends the work; what is filled stays.</param>
    public static async Task Of(AppDb db, CancellationToken cancel)
    {
        db.Tenant = Database.Everybody;
        await Of(db, db.People, cancel);
        await Of(db, db.Objectives, cancel);
        await Of(db, db.KeyResults, cancel);
    }

    private static async Task Of<T>(AppDb db, IQueryable<T> rows, CancellationToken cancel) where T : class, IFound
    {
        // A name of signs alone has no words, and keeps none.
        for (var wordless = 0; ;)
        {
            var some = await rows.IgnoreQueryFilters().AsTracking().Where(r => r.Words == "").OrderBy(r => EF.Property<Guid>(r, "Id")).Skip(wordless).Take(AtOnce).ToListAsync(cancel);
            if (some.Count == 0) return;
            wordless += some.Count(r => r.Words.Length == 0);
            foreach (var row in some) db.Entry(row).Property(r => r.Words).IsModified = true;
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }
    }
}
