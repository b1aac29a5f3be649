using CheckinBot.Objectives.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CheckinBot.Storage.Model;

/// <summary>Tells whether a save changes when somebody is asked: who is in a team, where they live, when the team meets.</summary>
internal static class TeamRows
{
    public static bool AreTouched(ChangeTracker tracker) => tracker.Entries().Any(e => e.State switch
    {
        EntityState.Added or EntityState.Deleted => e.Entity is Team or Membership,
        EntityState.Modified => e.Entity switch
        {
            Team => Any(e, nameof(Team.MeetingDay), nameof(Team.MeetingTime), nameof(Team.Zone), nameof(Team.WorkingDays), nameof(Team.HoursFrom), nameof(Team.HoursUntil), nameof(Team.AskHour)),
            Person => Any(e, nameof(Person.Zone), nameof(Person.SeenZone), nameof(Person.OwnHour), nameof(Person.HoursFrom), nameof(Person.HoursUntil), nameof(Person.LeftOn)),
            Organisation => Any(e, nameof(Organisation.Zone), nameof(Organisation.WorkingDays), nameof(Organisation.HoursFrom), nameof(Organisation.HoursUntil), nameof(Organisation.AskHour)),
            _ => false,
        },
        _ => false,
    });

    private static bool Any(EntityEntry entry, params string[] columns) => columns.Any(c => entry.Property(c).IsModified);
}
