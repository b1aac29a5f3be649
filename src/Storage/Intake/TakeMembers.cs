using CheckinBot.Objectives.Intake;
using CheckinBot.Objectives.People;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Storage.Intake;

/// <summary>
/// Who is in which team, said by the members of a team or by the teams of a person; either is enough. A cell that lists members or
/// teams lists all of them: who was there and is on neither list any more, is out.
/// </summary>
internal static class TakeMembers
{
    public static async Task Into(Book book, CancellationToken cancel)
    {
        var said = new HashSet<(Guid Team, Guid Person)>();
        var listedTeams = new HashSet<Guid>();
        var listedPeople = new HashSet<Guid>();
        foreach (var row in book.Rows.Teams.Where(r => r.Members.Count > 0))
        {
            var members = row.Members.Select(m => Refer.Person(book, row.At, Field.Members, m)).OfType<Person>().ToList();
            if (book.Teams.ByKey(row.Key ?? row.Name) is not { } team) continue;
            listedTeams.Add(team.Id);
            said.UnionWith(members.Select(m => (team.Id, m.Id)));
        }
        foreach (var row in book.Rows.People.Where(r => r.Teams.Count > 0))
        {
            var teams = row.Teams.Select(t => Refer.Team(book, row.At, Field.Teams, t)).OfType<Team>().ToList();
            if (Refer.Real(book, book.People.ByKey(row.Key ?? row.Email)) is not { } person) continue;
            listedPeople.Add(person.Id);
            said.UnionWith(teams.Select(t => (t.Id, person.Id)));
        }

        var stored = (await book.Db.Memberships.ToListAsync(cancel)).ToDictionary(m => (m.TeamId, m.PersonId));
        foreach (var (team, person) in said.Where(m => !stored.ContainsKey(m)))
        {
            book.Db.Add(new Membership { OrganisationId = book.Organisation.Id, TeamId = team, PersonId = person });
            book.Regrouped.Add(team);
        }
        foreach (var (at, membership) in stored.Where(m => !said.Contains(m.Key) && (listedTeams.Contains(m.Key.TeamId) || listedPeople.Contains(m.Key.PersonId))))
        {
            book.Db.Remove(membership);
            book.Regrouped.Add(at.TeamId);
        }
    }
}
