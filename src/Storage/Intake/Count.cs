using CheckinBot.Objectives.Intake;
using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Plan;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Storage.Intake;

internal static class Count
{
    /// <summary>By sheet, in their order; sheets without rows are left out.</summary>
    public static IReadOnlyList<Tally> Of(Book book, Tally checkins)
    {
        var tallies = book.Claimed.GroupBy(c => c.At.Sheet.Kind).OrderBy(g => g.Key).Select(sheet =>
        {
            var states = sheet.Select(c => State(book, c.Thing)).ToList();
            return new Tally(sheet.Key, states.Count(s => s == EntityState.Added), states.Count(s => s == EntityState.Modified), states.Count(s => s == EntityState.Unchanged));
        }).ToList();
        return book.Rows.Checkins.Count == 0 ? tallies : [.. tallies, checkins];
    }

    /// <summary>A team with other members has changed, though its own row has not; and so has a key result that serves other objectives.</summary>
    private static EntityState State(Book book, object thing)
    {
        var state = book.Db.Entry(thing).State;
        var other = thing switch { Team team => book.Regrouped.Contains(team.Id), KeyResult keyResult => book.Rebound.Contains(keyResult.Id), _ => false };
        return state == EntityState.Unchanged && other ? EntityState.Modified : state;
    }
}
