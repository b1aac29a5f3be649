using CheckinBot.Objectives;
using CheckinBot.Objectives.Intake;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Storage.Intake;

internal static class TakeObjectives
{
    public static void Into(Book book)
    {
        var taken = new List<(ObjectiveRow Row, Objective Objective)>();
        foreach (var row in book.Rows.Objectives)
            if (Take(book, row) is { } objective) taken.Add((row, objective));

        foreach (var (row, objective) in taken.Where(t => t.Row.Has(Field.Parent)))
            objective.ParentId = Refer.Objective(book, row.At, Field.Parent, row.Parent, o => o.CycleId == objective.CycleId && o != objective)?.Id;
        FindLoops.Of(book, taken.Select(t => (t.Objective, t.Row.At)), Field.Parent, o => o.Title, o => o.ParentId is { } id ? book.ObjectiveOf[id] : null);
    }

    private static Objective? Take(Book book, ObjectiveRow row)
    {
        var team = Refer.Team(book, row.At, Field.Team, row.Team);
        var cycle = Refer.Cycle(book, row.At, Field.Cycle, row.Cycle);
        var owner = Refer.Person(book, row.At, Field.Owner, row.Owner);
        if (row.Title is not { } title || team is null || cycle is null)
        {
            book.Objectives.Spoil(row.Key, row.Title);
            return null;
        }
        var natural = NaturalKey.Of(title, team, cycle);
        var known = book.Objectives.Of(row.Key, natural, o => o.Key, o => NaturalKey.Of(o, book));
        var objective = known ?? new Objective { Id = Ids.New(book.Clock), OrganisationId = book.Organisation.Id, Key = row.Key ?? natural, Title = title };
        if (!book.Claim(objective, row.At, row.Key is null ? Field.Title : Field.Key, row.Key ?? natural)) return null;

        if (row.Key is not null) objective.Key = row.Key;
        objective.Title = title;
        objective.TeamId = team.Id;
        objective.CycleId = cycle.Id;
        if (row.Has(Field.Owner)) objective.OwnerId = owner?.Id;
        if (row.Has(Field.Level) || known is null) objective.Level = row.Level ?? Level.Operational;
        if (row.Has(Field.Nature)) objective.Nature = row.Nature ?? Nature.Quantitative;
        if (row.Has(Field.Perspective)) objective.Perspective = row.Perspective;
        if (row.Has(Field.Orientation)) objective.Orientation = row.Orientation;
        if (row.Has(Field.Private)) objective.Private = row.Private ?? false;
        if (row.Has(Field.Weight)) objective.Weight = row.Weight ?? Weights.Usual;
        if (known is null) book.Db.Add(objective);
        LoadBook.Put(book, objective);
        return objective;
    }
}
