using CheckinBot.Objectives;
using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Intake;
using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Rhythm;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Storage.Intake;

/// <summary>Past readings. Nothing stored is changed: a row that says something else than before is a new check-in that supersedes the old one.</summary>
internal static class TakeCheckins
{
    public static async Task<Tally> Into(Book book, CancellationToken cancel)
    {
        var rows = book.Rows.Checkins.Select(row => (Row: row, Of: KeyResultOf(book, row))).ToList();
        var named = rows.Where(r => r.Of is not null).Select(r => r.Of!.Id).Distinct().ToList();
        var stored = (await book.Db.Checkins.Where(c => named.Contains(c.KeyResultId)).AsNoTracking().ToListAsync(cancel))
            .ToLookup(c => (c.KeyResultId, c.AsOf));
        var at = book.Clock.GetUtcNow();
        var first = new Dictionary<(Guid, DateOnly), int>();
        int added = 0, changed = 0;
        foreach (var (row, keyResult) in rows)
        {
            var person = Refer.Person(book, row.At, Field.Person, row.Person);
            if (keyResult is null || row.AsOf is not { } day) continue;
            CheckCheckin.Of(book, row, keyResult);
            if (!first.TryAdd((keyResult.Id, day), row.At.Row))
            {
                book.Blame(row.At, Field.AsOf, Sentence.CheckinTwice, first[(keyResult.Id, day)]);
                continue;
            }
            var chain = stored[(keyResult.Id, day)].OrderBy(c => c.At).ThenBy(c => c.Id).ToList();
            var standing = new Readings(chain).Last;
            // What was answered in chat after an import outlives a second import of the same row; only a row that changed speaks again.
            if ((chain.FindLast(c => c.Origin == Origin.Imported) ?? standing) is { } before && Says(book, row, person?.Id, before)) continue;
            // Nor is what stands already, as in a file that was exported after it.
            if (standing is not null && Says(book, row, person?.Id, standing)) continue;

            if (standing is null) added++;
            else changed++;
            book.Db.Add(New(book, row, keyResult, person?.Id, at, standing));
        }
        CheckCheckin.Totals(book, rows);
        return new Tally(SheetKind.Checkins, added, changed, book.Rows.Checkins.Count - added - changed);
    }

    private static KeyResult? KeyResultOf(Book book, CheckinRow row)
    {
        var objective = Refer.Objective(book, row.At, Field.Objective, row.Objective, _ => true);
        return Refer.KeyResult(book, row.At, Field.KeyResult, row.KeyResult,
            k => (objective is null || k.ObjectiveId == objective.Id) && (row.AsOf is not { } day || (k.Start <= day && day <= k.Due)));
    }

    private static bool Says(Book book, CheckinRow row, Guid? person, Checkin stored) =>
        (!row.Has(Field.Value) || row.Value == stored.Value)
        && (!row.Has(Field.Confidence) || row.Confidence == stored.Confidence)
        && (!row.Has(Field.Note) || row.Note == stored.Note)
        && (!row.Has(Field.Cause) || row.Cause == stored.Cause)
        && (person is null || person == stored.PersonId || person == Refer.Real(book, book.People.All.SingleOrDefault(p => p.Id == stored.PersonId))?.Id)
        && (row.Period is null || row.Period == stored.Period);

    private static Checkin New(Book book, CheckinRow row, KeyResult keyResult, Guid? person, DateTimeOffset at, Checkin? standing) => new()
    {
        Id = Ids.New(book.Clock),
        OrganisationId = book.Organisation.Id,
        KeyResultId = keyResult.Id,
        PersonId = person ?? standing?.PersonId,
        Period = row.Period ?? standing?.Period ?? Period.Of(keyResult.AskedEvery(book.ObjectiveOf[keyResult.ObjectiveId]), row.AsOf!.Value).ToString(),
        Value = row.Has(Field.Value) ? row.Value : standing?.Value,
        AsOf = row.AsOf!.Value,
        Confidence = row.Has(Field.Confidence) ? row.Confidence : standing?.Confidence,
        Note = row.Has(Field.Note) ? row.Note : standing?.Note,
        Cause = row.Has(Field.Cause) ? row.Cause : standing?.Cause,
        Origin = Origin.Imported,
        At = at,
        SupersedesId = standing?.Id,
    };
}
