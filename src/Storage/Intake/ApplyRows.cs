using CheckinBot.Objectives.Intake;
using CheckinBot.Objectives.People;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Storage.Intake;

/// <summary>
/// Brings rows into the database in one transaction: all of them or, with one fault, none. A row that is stored already changes nothing,
/// and what is stored but not in the rows stays.
/// </summary>
public static class ApplyRows
{
    /// <param name="rows">What a file says.</param>
    /// <param name="faults">What was wrong in reading it; with one that is no warning the rows are only checked.</param>
    /// <param name="another">Sets up one more organisation instead of changing the stored one.</param>
    /// <param name="done">Told the number of steps done after each of <see cref="Steps"/>.</param>
    public static async Task<Outcome> To(
        Database database, Rows rows, IReadOnlyList<Fault> faults, TimeProvider clock, bool another = false, IProgress<int>? done = null, CancellationToken cancel = default)
    {
        var (stored, whose) = ChooseOrganisation.Of(await database.Organisations(cancel), rows, another);
        if (whose is not null) return new Outcome(Guid.Empty, [.. faults, whose], []);
        var created = stored is null ? ChooseOrganisation.New(rows, clock) : null;
        var id = created?.Id ?? stored!.Id;
        var applied = await database.Write(id, async db =>
        {
            var book = await LoadBook.From(db, rows, created ?? await db.Organisations.SingleAsync(cancel), clock, cancel);
            var tallies = await Take(db, book, created is not null, done, cancel);
            var outcome = new Outcome(id, InOrder(rows, [.. faults, .. book.Faults]), tallies);
            // Nothing is saved before this line, so forgetting all of it leaves the database as it was.
            if (outcome.Refused) db.ChangeTracker.Clear();
            return outcome;
        }, cancel);
        done?.Report(Steps);
        return applied;
    }

    /// <summary>How many steps an import has; saving, the longest, is the last.</summary>
    public const int Steps = 9;

    private static async Task<IReadOnlyList<Tally>> Take(AppDb db, Book book, bool isNew, IProgress<int>? done, CancellationToken cancel)
    {
        // Each Add would look through all that is tracked; it is done once instead.
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var step = 0;
        TakeOrganisation.Into(book, isNew);
        done?.Report(++step);
        TakePeople.Into(book);
        done?.Report(++step);
        TakeCycles.Into(book);
        done?.Report(++step);
        TakeTeams.Into(book);
        await TakeMembers.Into(book, cancel);
        done?.Report(++step);
        TakeObjectives.Into(book);
        done?.Report(++step);
        TakeKeyResults.Into(book);
        done?.Report(++step);
        var checkins = await TakeCheckins.Into(book, cancel);
        done?.Report(++step);
        db.ChangeTracker.DetectChanges();
        var tallies = Count.Of(book, checkins);
        StartAfresh.Teams(book);
        db.ChangeTracker.AutoDetectChangesEnabled = true;
        done?.Report(++step);
        return tallies;
    }

    /// <summary>Sheet by sheet in their order, row by row; what concerns a whole file comes first.</summary>
    private static List<Fault> InOrder(Rows rows, List<Fault> faults)
    {
        var places = ((IEnumerable<Row>[])[rows.Organisations, rows.People, rows.Teams, rows.Cycles, rows.Objectives, rows.KeyResults, rows.Checkins])
            .SelectMany(r => r).Select(r => r.At.Sheet).DistinctBy(s => s.Name).ToDictionary(s => s.Name, s => (int)s.Kind);
        return [.. faults.OrderBy(f => places.GetValueOrDefault(f.Sheet, -1)).ThenBy(f => f.Row ?? 0)];
    }
}
