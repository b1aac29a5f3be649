using CheckinBot.Bot.Turns;
using CheckinBot.Objectives.Plan;
using CheckinBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Opening;

/// <summary>
/// Notes on which day a key result was last looked at, and by nobody's name: a review names what nobody looks at any more. A look stays a look: it is noted after it was answered, once a day.
/// </summary>
public sealed class NoteOpened(Database database, Afterwork afterwork)
{
    /// <param name="visit">Somebody who may see them.</param>
    /// <param name="keyResults">What they have before them.</param>
    public void Of(Visit visit, IEnumerable<KeyResult> keyResults)
    {
        var (day, unseen) = (visit.Today, keyResults.Where(k => k.OpenedOn is not { } last || last < visit.Today).Select(k => k.Id).ToArray());
        if (unseen.Length == 0) return;
        afterwork.Keep(database.WriteRows(visit.Me.Organisation.Id, db =>
            db.KeyResults.Where(k => unseen.Contains(k.Id) && (k.OpenedOn == null || k.OpenedOn < day))
                .ExecuteUpdateAsync(set => set.SetProperty(k => k.OpenedOn, day), CancellationToken.None), CancellationToken.None));
    }
}
