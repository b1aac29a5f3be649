using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Plan;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Storage.Intake;

internal static class StartAfresh
{
    /// <summary>A team whose figures an import changed is looked at anew: the first sweep after it alerts nobody.</summary>
    public static void Teams(Book book)
    {
        var figures = book.Db.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified)
            .Select(e => e.Entity switch { KeyResult k => k.Id, Checkin c => c.KeyResultId, _ => Guid.Empty }).ToHashSet();
        foreach (var keyResult in book.KeyResults.All.Where(k => figures.Contains(k.Id)))
            book.TeamOf[book.ObjectiveOf[keyResult.ObjectiveId].TeamId].FirstSweptAt = null;
        book.Db.ChangeTracker.DetectChanges();
    }
}
