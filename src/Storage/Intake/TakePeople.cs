using CheckinBot.Objectives;
using CheckinBot.Objectives.Intake;
using CheckinBot.Objectives.People;

namespace CheckinBot.Storage.Intake;

internal static class TakePeople
{
    public static void Into(Book book)
    {
        foreach (var row in book.Rows.People) Take(book, row);
    }

    private static void Take(Book book, PersonRow row)
    {
        if (row.Name is null || row.Email is null)
        {
            book.People.Spoil(row.Key, row.Name, row.Email);
            return;
        }
        var known = book.People.ByKey(row.Key) ?? book.People.ByKey(row.Email);
        if (book.People.ByKey(row.Email) is { } holder && holder != known && holder.Email == row.Email)
        {
            book.Blame(row.At, Field.Email, Sentence.NameTaken, row.Email, holder.Key);
            return;
        }
        var person = known ?? new Person
        {
            Id = Ids.New(book.Clock), OrganisationId = book.Organisation.Id, Key = row.Key ?? row.Email, Name = row.Name, Email = row.Email,
        };
        if (!book.Claim(person, row.At, row.Key is null ? Field.Email : Field.Key, row.Key ?? row.Email)) return;

        // What the file says of a row that is linked is said of somebody who has a row of their own.
        if (book.Linked.ContainsKey(person.Id)) return;
        if (row.Key is not null) person.Key = row.Key;
        else if (person.Key == person.Email) person.Key = row.Email;
        person.Name = row.Name;
        person.Email = row.Email;
        if (row.Has(Field.Language)) person.Language = row.Language;
        if (row.Has(Field.Zone)) person.Zone = row.Zone;
        FillTimes.Of(person, row);
        if (row.Has(Field.OwnHour)) person.OwnHour = row.OwnHour;
        if (row.Has(Field.Admin)) person.Admin = row.Admin ?? false;
        if (row.Has(Field.LeftOn)) person.LeftOn = row.LeftOn;
        if (known is null) book.Db.Add(person);
        LoadBook.Put(book, person);
    }
}
