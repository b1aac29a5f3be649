using CheckinBot.Objectives;
using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Plan;
using CheckinBot.Storage;
using CheckinBot.Storage.Addresses;
using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Rounds;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bench.Company;

/// <summary>Founds the company in an empty database.</summary>
internal static class Found
{
    public static async Task<Guid> Company(Database database, Headcount all)
    {
        var people = Enumerable.Range(0, all.People).Select(n => all.Person(n, Ids.New(all.Clock))).ToList();
        var teams = Enumerable.Range(0, all.Teams).Select(n => all.Team(n, Ids.New(all.Clock), people[n * Headcount.TeamSize].Id)).ToList();
        var cycle = all.Cycle(Ids.New(all.Clock));
        var objectives = teams.Select((t, n) => all.Objective(n, Ids.New(all.Clock), t.Id, cycle.Id)).ToList();
        var keyResults = people.SelectMany((p, n) => Enumerable.Range(0, Headcount.KeyResultsEach)
            .Select(k => all.KeyResult(n, k, Ids.New(all.Clock), objectives[n / Headcount.TeamSize].Id, p.Id))).ToList();
        await database.WriteRows(all.Id, async db =>
        {
            await Pour.Into(db, [all.Organisation()]);
            await Pour.Into(db, people);
            await Pour.Into(db, teams);
            await Pour.Into(db, people.Select((p, n) => new Membership { OrganisationId = all.Id, TeamId = teams[n / Headcount.TeamSize].Id, PersonId = p.Id }));
            await Pour.Into(db, people.Select((p, n) => all.Address(n, p.Id)));
            await Pour.Into(db, Enumerable.Range(0, all.Workspaces).Select(n => new Workspace { OrganisationId = all.Id, Edge = "slack", Id = Headcount.WorkspaceName(n) }));
            await Pour.Into(db, [cycle]);
            await Pour.Into(db, objectives);
            await Pour.Into(db, keyResults);
            await Pour.Into(db, keyResults.SelectMany(all.Checkins));
            await Pour.Into(db, teams.Select(t => new Round
            {
                Id = Ids.New(all.Clock), OrganisationId = all.Id, TeamId = t.Id, Period = Headcount.Week.ToString(), OpenedAt = Headcount.Thursday, ClosesAt = Headcount.Thursday.AddDays(4),
            }));
        });
        return all.Id;
    }

    /// <summary>Everybody, or the first so many, is to be asked now; what was asked before is forgotten.</summary>
    public static Task Prompts(Database database, Headcount all, int many) => database.WriteRows(all.Id, async db =>
    {
        await db.Deliveries.ExecuteDeleteAsync();
        var people = await db.Addresses.OrderBy(a => a.Conversation).Select(a => a.PersonId!.Value).Take(many).ToListAsync();
        await Pour.Into(db, people.Select(person => new Delivery
        {
            Id = Ids.New(all.Clock), OrganisationId = all.Id, PersonId = person, Kind = DeliveryKind.Prompt, Subject = "", Period = Headcount.Week.ToString(),
            NotBefore = Headcount.Thursday, NotAfter = Headcount.Thursday.AddDays(4), CreatedAt = Headcount.Thursday,
        }));
    });
}
