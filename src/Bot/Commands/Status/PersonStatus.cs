using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Status;
using CheckinBot.Bot.Cards.Talk;
using CheckinBot.Bot.Commands.Agreeing;
using CheckinBot.Bot.Turns;
using CheckinBot.Objectives.People;
using CheckinBot.Storage.Rounds;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Status;

/// <summary>What one person carries: to them and to who leads them. Others are answered with the person's team, which they may see.</summary>
public static class PersonStatus
{
    public static async Task<Card> Card(Visit visit, Person person, CancellationToken cancel)
    {
        var teams = await visit.Db.Memberships.Where(m => m.PersonId == person.Id).Select(m => m.TeamId).ToListAsync(cancel);
        var allowed = person.Id != visit.Me.Id && await visit.Db.Grants.AnyAsync(g => g.PersonId == person.Id && g.ReaderId == visit.Me.Id, cancel);
        bool IsOpen(Guid id) => visit.Me.Team(id) is { } of && (visit.May.SeePerson(person.Id, of) || (allowed && visit.May.SeeAllowed(of)));
        if (person.Id != visit.Me.Id && !teams.Any(IsOpen))
            return teams.Select(visit.Me.Team).OfType<Team>().MinBy(t => t.Name, StringComparer.Ordinal) is { } team
                ? await TeamStatus.Card(visit, team, StatusDepth.Worst, cancel)
                : TalkCards.NotAllowed(visit.Voice);
        var rows = await (from k in visit.Db.KeyResults.Lives()
                          join o in visit.Db.Objectives.Lives() on k.ObjectiveId equals o.Id
                          where k.OwnerId == person.Id && (k.Standing || k.Start <= visit.Today && visit.Today <= k.Due)
                          select new { k, o }).ToListAsync(cancel);
        var mine = person.Id == visit.Me.Id;
        var shown = rows.Where(r => mine || (IsOpen(r.o.TeamId) && ((allowed && !r.o.Private) || visit.May.See(r.o, rows.Where(x => x.o.Id == r.o.Id).Select(x => x.k)))));
        return PersonCard.Render(new PersonView(visit.Voice, mine ? null : person.FirstName, visit.Today,
            await Board.Stand(visit.Db, shown.Select(r => (r.k, r.o)), visit.Today, cancel)) { Waiting = mine ? await WaitingOffers.Mine(visit, cancel) : [] });
    }
}
