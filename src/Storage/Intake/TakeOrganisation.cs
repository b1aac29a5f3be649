using CheckinBot.Objectives.Intake;

namespace CheckinBot.Storage.Intake;

internal static class TakeOrganisation
{
    public static void Into(Book book, bool isNew)
    {
        var rows = book.Rows.Organisations;
        foreach (var more in rows.Skip(1)) book.Blame(more.At, Field.Name, Sentence.OnlyOneOrganisation);
        var organisation = book.Organisation;
        if (isNew) book.Db.Add(organisation);
        if (rows.Count > 0)
        {
            var row = rows[0];
            book.Claim(organisation, row.At, Field.Name, organisation.Name);
            organisation.Name = row.Name ?? organisation.Name;
            organisation.Language = row.Language ?? organisation.Language;
            organisation.Zone = row.Zone ?? organisation.Zone;
            FillTimes.Of(organisation, row);
            if (row.Has(Field.Vision)) organisation.Vision = row.Vision;
        }
        if (!isNew || (rows.Count > 0 && (rows[0].Zone is not null || rows[0].At.IsBroken(Field.Zone)))) return;
        var text = book.Wording.Say(Sentence.ZoneGuessed, organisation.Zone);
        book.Faults.Add((rows.Count > 0 ? rows[0].At.Fault(Field.Zone, text) : new Fault(book.Rows.Name, null, null, text)) with { Warning = true });
    }
}
