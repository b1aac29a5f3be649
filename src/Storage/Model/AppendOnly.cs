using CheckinBot.Objectives.Checkins;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CheckinBot.Storage.Model;

internal static class AppendOnly
{
    /// <exception cref="InvalidOperationException">A check-in was about to be changed or deleted.</exception>
    public static void Check(ChangeTracker tracker)
    {
        if (tracker.Entries<Checkin>().Any(e => e.State is EntityState.Modified or EntityState.Deleted))
            throw new InvalidOperationException("A check-in is never changed: add one that supersedes it.");
    }
}
