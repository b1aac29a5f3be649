using CheckinBot.Objectives;
using CheckinBot.Objectives.Intake;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Storage.Intake;

internal static class TakeKeyResults
{
    public static void Into(Book book)
    {
        var taken = new List<(KeyResultRow Row, KeyResult KeyResult)>();
        foreach (var row in book.Rows.KeyResults)
            if (Take(book, row) is { } keyResult) taken.Add((row, keyResult));

        var byId = book.KeyResults.All.ToDictionary(k => k.Id);
        foreach (var (row, keyResult) in taken.Where(t => t.Row.Has(Field.LeadsTo)))
            keyResult.LeadsToId = Refer.KeyResult(book, row.At, Field.LeadsTo, row.LeadsTo,
                k => k != keyResult && k.Start <= keyResult.Due && k.Due >= keyResult.Start)?.Id;
        TakeTurningPoints.Into(book, taken);
        TakeContributions.Into(book, taken);
        FindLoops.Of(book, taken.Select(t => (t.KeyResult, t.Row.At)), Field.LeadsTo, k => k.Title, k => k.LeadsToId is { } id ? byId[id] : null);
    }

    private static KeyResult? Take(Book book, KeyResultRow row)
    {
        var team = Refer.Team(book, row.At, Field.Team, row.Team);
        var cycle = Refer.Cycle(book, row.At, Field.Cycle, row.Cycle);
        var objective = Refer.Objective(book, row.At, Field.Objective, row.Objective,
            o => (team is null || o.TeamId == team.Id) && (cycle is null || o.CycleId == cycle.Id));
        var owner = Refer.Person(book, row.At, Field.Owner, row.Owner);
        if (row.Title is not { } title || objective is null)
        {
            book.KeyResults.Spoil(row.Key, row.Title);
            return null;
        }
        var natural = NaturalKey.Of(title, NaturalKey.Of(objective, book));
        var known = book.KeyResults.Of(row.Key, natural, k => k.Key,
            k => NaturalKey.Of(k.Title, NaturalKey.Of(book.ObjectiveOf[k.ObjectiveId], book)));
        var keyResult = known ?? new KeyResult { Id = Ids.New(book.Clock), OrganisationId = book.Organisation.Id, Key = row.Key ?? natural, Title = title };
        if (!book.Claim(keyResult, row.At, row.Key is null ? Field.Title : Field.Key, row.Key ?? natural)) return null;

        if (row.Key is not null) keyResult.Key = row.Key;
        keyResult.Title = title;
        keyResult.ObjectiveId = objective.Id;
        if (owner is not null) keyResult.OwnerId = owner.Id;
        else if (known is null || (row.Has(Field.Owner) && !row.At.IsBroken(Field.Owner))) keyResult.OwnerId = objective.OwnerId ?? keyResult.OwnerId;
        FillKeyResult.From(book, row, keyResult, book.CycleOf[objective.CycleId], isNew: known is null);
        CheckKeyResult.Of(book, row, keyResult, book.CycleOf[objective.CycleId], isNew: known is null);
        if (known is null) book.Db.Add(keyResult);
        LoadBook.Put(book, keyResult);
        return keyResult;
    }
}
