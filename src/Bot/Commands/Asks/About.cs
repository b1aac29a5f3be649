using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.People;
using CheckinBot.Storage.Model;
using CheckinBot.Storage.Rounds;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Asks;

/// <summary>A key result that a message is about, with its owner.</summary>
public sealed record About(Standing Standing, Person Owner)
{
    public static async Task<About?> KeyResult(AppDb db, Guid id, DateOnly day, CancellationToken cancel)
    {
        var row = await (from k in db.KeyResults
                         join o in db.Objectives on k.ObjectiveId equals o.Id
                         join p in db.People on k.OwnerId equals p.Id
                         where k.Id == id
                         select new { k, o, p }).SingleOrDefaultAsync(cancel);
        return row is null ? null : new About((await Board.Stand(db, [(row.k, row.o)], day, cancel))[0], row.p);
    }

    public static async Task<(Episode Episode, About About)?> Episode(AppDb db, Guid id, DateOnly day, CancellationToken cancel) =>
        await db.Episodes.SingleOrDefaultAsync(e => e.Id == id, cancel) is { } episode && await KeyResult(db, episode.KeyResultId, day, cancel) is { } about
            ? (episode, about)
            : null;
}
