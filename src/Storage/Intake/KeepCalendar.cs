using CheckinBot.Objectives.Calendars;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Storage.Intake;

/// <summary>Keeps an organisation's own calendar: it takes the place of the one of the same name, in one transaction.</summary>
public static class KeepCalendar
{
    /// <returns>How many days the calendar of that name had before.</returns>
    public static Task<int> To(Database database, Guid organisation, string name, IReadOnlyList<OwnHoliday> days, CancellationToken cancel = default) =>
        database.Write(organisation, async db =>
        {
            var before = await db.OwnHolidays.Where(h => h.Calendar == name).ToListAsync(cancel);
            db.OwnHolidays.RemoveRange(before);
            await db.SaveChangesAsync(cancel);
            db.OwnHolidays.AddRange(days);
            return before.Count;
        }, cancel);
}
