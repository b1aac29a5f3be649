using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Grading;
using CheckinBot.Objectives.Meetings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CheckinBot.Storage.Model;

internal static class AppendOnly
{
    /// <exception cref="InvalidOperationException">A check-in, a grade or a decision was about to be changed or deleted.</exception>
    public static void Check(ChangeTracker tracker)
    {
        if (IsTouched<Checkin>(tracker)) throw new InvalidOperationException("A check-in is never changed: add one that supersedes it.");
        if (IsTouched<Grade>(tracker)) throw new InvalidOperationException("A grade is never changed: add one that supersedes it.");
        if (IsTouched<Decision>(tracker)) throw new InvalidOperationException("A decision is never changed: add one that tells its end.");
    }
    private static bool IsTouched<T>(ChangeTracker tracker) where T : class => tracker.Entries<T>().Any(e => e.State is EntityState.Modified or EntityState.Deleted);
}
