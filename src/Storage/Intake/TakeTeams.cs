using CheckinBot.Objectives;
using CheckinBot.Objectives.Intake;
using CheckinBot.Objectives.People;

namespace CheckinBot.Storage.Intake;

internal static class TakeTeams
{
    public static void Into(Book book)
    {
        // All teams first: a parent may stand below its child.
        var taken = new List<(TeamRow Row, Team Team)>();
        foreach (var row in book.Rows.Teams)
            if (Take(book, row) is { } team) taken.Add((row, team));

        foreach (var (row, team) in taken)
        {
            if (row.Has(Field.Lead)) team.LeadId = Refer.Person(book, row.At, Field.Lead, row.Lead)?.Id;
            if (row.Has(Field.Parent)) team.ParentId = Refer.Team(book, row.At, Field.Parent, row.Parent)?.Id;
        }
        FindLoops.Of(book, taken.Select(t => (t.Team, t.Row.At)), Field.Parent, t => t.Name, t => t.ParentId is { } id ? book.TeamOf[id] : null);
    }

    private static Team? Take(Book book, TeamRow row)
    {
        if (row.Name is not { } name)
        {
            book.Teams.Spoil(row.Key);
            return null;
        }
        var known = book.Teams.ByKey(row.Key) ?? book.Teams.ByKey(name);
        if (book.Teams.ByKey(name) is { } holder && holder != known)
        {
            book.Blame(row.At, Field.Name, Sentence.NameTaken, name, holder.Key);
            return null;
        }
        var team = known ?? new Team { Id = Ids.New(book.Clock), OrganisationId = book.Organisation.Id, Key = row.Key ?? name, Name = name };
        if (!book.Claim(team, row.At, row.Key is null ? Field.Name : Field.Key, row.Key ?? name)) return null;

        if (row.Key is not null) team.Key = row.Key;
        team.Name = name;
        if (row.Has(Field.Zone)) team.Zone = row.Zone;
        FillTimes.Of(team, row);
        if (row.Has(Field.Language)) team.Language = row.Language;
        if (row.Has(Field.MeetingDay)) team.MeetingDay = row.MeetingDay;
        if (row.Has(Field.MeetingTime)) team.MeetingTime = row.MeetingTime;
        if (row.Has(Field.Channel)) team.Channel = row.Channel;
        if (known is null) book.Db.Add(team);
        LoadBook.Put(book, team);
        return team;
    }
}
