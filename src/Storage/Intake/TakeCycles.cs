using CheckinBot.Objectives;
using CheckinBot.Objectives.Intake;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Storage.Intake;

internal static class TakeCycles
{
    public static void Into(Book book)
    {
        foreach (var row in book.Rows.Cycles) Take(book, row);
    }

    private static void Take(Book book, CycleRow row)
    {
        if (row is not { Name: { } name, Start: { } start, End: { } end })
        {
            book.Cycles.Spoil(row.Key, row.Name);
            return;
        }
        if (end < start) book.Blame(row.At, Field.End, Sentence.EndBeforeStart, end, start);
        var known = book.Cycles.ByKey(row.Key) ?? book.Cycles.ByKey(name);
        if (book.Cycles.ByKey(name) is { } holder && holder != known)
        {
            book.Blame(row.At, Field.Name, Sentence.NameTaken, name, holder.Key);
            return;
        }
        var cycle = known ?? new Cycle { Id = Ids.New(book.Clock), OrganisationId = book.Organisation.Id, Key = row.Key ?? name, Name = name };
        if (!book.Claim(cycle, row.At, row.Key is null ? Field.Name : Field.Key, row.Key ?? name)) return;

        if (row.Key is not null) cycle.Key = row.Key;
        cycle.Name = name;
        cycle.Start = start;
        cycle.End = end;
        if (known is null) book.Db.Add(cycle);
        LoadBook.Put(book, cycle);
    }
}
