using CheckinBot.Objectives.Intake;
using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Plan;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Storage.Intake;

internal static class LoadBook
{
    /// <summary>All that rows may name, as it is stored. Check-ins come later, only for the key results that are named.</summary>
    public static async Task<Book> From(AppDb db, Rows rows, Organisation organisation, TimeProvider clock, CancellationToken cancel)
    {
        var book = new Book(db, rows, organisation, clock);
        foreach (var link in await db.Links.Where(l => l.FromId != null).ToListAsync(cancel)) book.Linked[link.FromId!.Value] = link.ToId;
        foreach (var person in await db.People.ToListAsync(cancel)) Put(book, person);
        foreach (var team in await db.Teams.ToListAsync(cancel)) Put(book, team);
        foreach (var cycle in await db.Cycles.ToListAsync(cancel))
        {
            Put(book, cycle);
            book.CycleWas[cycle.Id] = (cycle.Start, cycle.End);
        }
        foreach (var objective in await db.Objectives.ToListAsync(cancel)) Put(book, objective);
        foreach (var keyResult in await db.KeyResults.ToListAsync(cancel)) Put(book, keyResult);
        if (rows.KeyResults.Exists(r => r.Has(Field.TippingValue) || r.Has(Field.Then)))
            foreach (var turn in await db.TurningPoints.ToListAsync(cancel)) book.TurningPoints[turn.ObjectiveId] = turn;
        if (rows.KeyResults.Exists(r => r.Has(Field.ContributesTo))) book.Contributions.AddRange(await db.Contributions.ToListAsync(cancel));
        return book;
    }

    public static void Put(Book book, Person person) =>
        // Two rows of one person have one name as a rule, and it means the one that stayed.
        book.People.Add(person, [person.Key, person.Email], book.Linked.ContainsKey(person.Id) ? person.Email : person.Name);

    public static void Put(Book book, Team team)
    {
        book.TeamOf[team.Id] = team;
        book.Teams.Add(team, [team.Key, team.Name], team.Name);
    }

    public static void Put(Book book, Cycle cycle)
    {
        book.CycleOf[cycle.Id] = cycle;
        book.Cycles.Add(cycle, [cycle.Key, cycle.Name], cycle.Name);
    }

    public static void Put(Book book, Objective objective)
    {
        book.ObjectiveOf[objective.Id] = objective;
        book.Objectives.Add(objective, [objective.Key, NaturalKey.Of(objective, book.TeamOf[objective.TeamId], book.CycleOf[objective.CycleId])], objective.Title);
    }

    public static void Put(Book book, KeyResult keyResult)
    {
        var objective = book.ObjectiveOf[keyResult.ObjectiveId];
        book.KeyResults.Add(keyResult, [keyResult.Key, NaturalKey.Of(keyResult.Title, NaturalKey.Of(objective, book))], keyResult.Title);
    }
}
