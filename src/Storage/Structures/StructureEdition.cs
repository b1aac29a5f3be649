using CheckinBot.Objectives;
using CheckinBot.Objectives.Calendars;
using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Plan;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CheckinBot.Storage.Structures;

/// <summary>
/// A mark of each organisation that is another one after any change of what <see cref="Structure"/> holds, from the very transaction of the
/// change: who reads the mark that belongs to what they remember remembers what stands there now, whichever process changed it last.
/// </summary>
public static class StructureEdition
{
    public const string Name = "structure.edition";

    /// <summary>The organisations whose structure a save changes.</summary>
    internal static IEnumerable<Guid> Touched(ChangeTracker tracker) => tracker.Entries()
        .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
        .Select(e => e.Entity switch
        {
            Organisation organisation => organisation.Id,
            Team team when e.State != EntityState.Modified || e.Properties.Any(p => p.IsModified && !OfTheSweep.Contains(p.Metadata.Name)) => team.OrganisationId,
            Cycle cycle => cycle.OrganisationId,
            OwnHoliday holiday => holiday.OrganisationId,
            _ => (Guid?)null,
        }).OfType<Guid>();

    /// <summary>Whoever asks for these asks the row: to judge ten thousand teams would else have all of them read again after each.</summary>
    private static readonly string[] OfTheSweep = [nameof(Team.FirstSweptAt), nameof(Team.JudgedBy)];

    /// <summary>Never a number that grows: two who change something side by side must not arrive at the same mark.</summary>
    internal static async Task Renew(AppDb db, IReadOnlyCollection<Guid> organisations, CancellationToken cancel)
    {
        foreach (var organisation in organisations)
        {
            var mark = Ids.New(TimeProvider.System).ToString();
            if (await db.Settings.IgnoreQueryFilters().SingleOrDefaultAsync(s => s.OrganisationId == organisation && s.Name == Name, cancel) is { } edition) edition.Value = mark;
            else db.Settings.Add(new Setting { OrganisationId = organisation, Name = Name, Value = mark });
        }
        await db.SaveChangesAsync(cancel);
    }
}
