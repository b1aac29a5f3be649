using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Plan;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CheckinBot.Storage.Boards;

/// <summary>
/// Finds the teams whose boards a save changes, and adds a mark for each with the same save. What names a team only through a row that nobody has read is looked
/// up before the transaction ends.
/// </summary>
internal sealed class MarkBoards
{
    private readonly HashSet<(Guid Organisation, Guid Team)> marked = [];
    private readonly HashSet<Guid> objectives = [], keyResults = [];

    /// <summary>The organisations in which something went to another team's board, or somebody is called otherwise.</summary>
    public HashSet<Guid> Editions { get; } = [];

    public void Forget()
    {
        marked.Clear();
        objectives.Clear();
        keyResults.Clear();
        Editions.Clear();
    }

    /// <param name="db">All of whose changes were detected.</param>
    public void Saving(AppDb db)
    {
        var changed = new List<EntityEntry>();
        Dictionary<Guid, Objective>? objectivesHere = null;
        Dictionary<Guid, KeyResult>? keyResultsHere = null;
        foreach (var entry in db.ChangeTracker.Entries())
            if (entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && ShownRows.Of(entry.Metadata.ClrType) is Shows.Marks or Shows.Edition) changed.Add(entry);
        if (changed.Count == 0) return;
        foreach (var entry in db.ChangeTracker.Entries())
            if (entry.Entity is Objective o) (objectivesHere ??= [])[o.Id] = o;
            else if (entry.Entity is KeyResult k) (keyResultsHere ??= [])[k.Id] = k;
        foreach (var entry in changed)
            switch (entry.Entity)
            {
                case Objective objective:
                    Mark(db, objective.OrganisationId, objective.TeamId);
                    if (Moved<Guid>(entry, nameof(Objective.TeamId)) is { } left) Move(objective.OrganisationId, () => Mark(db, objective.OrganisationId, left));
                    break;
                case KeyResult keyResult:
                    Under(keyResult.ObjectiveId);
                    // It may have a say in what it leads to, and in what it led to, on another board.
                    if (keyResult.LeadsToId is { } to) keyResults.Add(to);
                    if (entry.State == EntityState.Modified && entry.Property(nameof(KeyResult.LeadsToId)) is { IsModified: true, OriginalValue: Guid led }) keyResults.Add(led);
                    if (Moved<Guid>(entry, nameof(KeyResult.ObjectiveId)) is { } from) Move(keyResult.OrganisationId, () => Under(from));
                    break;
                case Checkin checkin:
                    if (keyResultsHere?.GetValueOrDefault(checkin.KeyResultId) is { } of) Under(of.ObjectiveId);
                    else keyResults.Add(checkin.KeyResultId);
                    break;
                case Revision revision:
                    Under(revision.ObjectiveId);
                    break;
                case Person person when entry.State == EntityState.Modified && entry.Property(nameof(Person.Name)).IsModified:
                    Editions.Add(person.OrganisationId);
                    break;
            }

        void Under(Guid id)
        {
            if (objectivesHere?.GetValueOrDefault(id) is { } objective) Mark(db, objective.OrganisationId, objective.TeamId);
            else objectives.Add(id);
        }

        void Move(Guid organisation, Action left)
        {
            left();
            Editions.Add(organisation);
        }
    }

    /// <summary>Whether a team could not be named without a question.</summary>
    public bool Asks => objectives.Count > 0 || keyResults.Count > 0;

    /// <summary>Asks for the teams that are still missing, and marks them.</summary>
    public async Task Find(AppDb db, CancellationToken cancel)
    {
        var (under, of) = (objectives.ToArray(), keyResults.ToArray());
        var teams = await (from o in db.Objectives.IgnoreQueryFilters()
                           where under.Contains(o.Id) || db.KeyResults.IgnoreQueryFilters().Any(k => k.ObjectiveId == o.Id && of.Contains(k.Id))
                           select new { o.OrganisationId, o.TeamId }).Distinct().ToListAsync(cancel);
        objectives.Clear();
        keyResults.Clear();
        foreach (var team in teams) Mark(db, team.OrganisationId, team.TeamId);
        await db.SaveChangesAsync(cancel);
    }

    private void Mark(AppDb db, Guid organisation, Guid team)
    {
        if (marked.Add((organisation, team))) db.Add(BoardMark.Draw(organisation, team));
    }

    /// <summary>What it was before, where that was something else.</summary>
    private static T? Moved<T>(EntityEntry entry, string column) where T : struct =>
        entry.State == EntityState.Modified && entry.Property(column) is { IsModified: true, OriginalValue: T before } ? before : null;
}
