using CheckinBot.Bot.Cards.Status;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Plan;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Agreeing;

/// <summary>Offers that nobody has answered yet, and since when: so that who waits for whom is seen.</summary>
public static class WaitingOffers
{
    /// <summary>Those of a team, for who leads it; nothing for anybody else.</summary>
    public static async Task<IReadOnlyList<string>> OfTeam(Visit visit, Team team, CancellationToken cancel) => !visit.May.Lead(team) ? []
        : Lines(visit, await Read(visit, from r in Waiting(visit)
                                         join o in visit.Db.Objectives on r.ObjectiveId equals o.Id
                                         where o.TeamId == team.Id && (!o.Private || team.LeadId == visit.Me.Id || r.ById == visit.Me.Id)
                                         select r, cancel));

    /// <summary>Those of what the reader carries, is to carry, has said or has to answer.</summary>
    public static async Task<IReadOnlyList<string>> Mine(Visit visit, CancellationToken cancel) => Lines(visit, await Own(visit, cancel));

    /// <summary>The same, to be answered.</summary>
    public static async Task<IReadOnlyList<PendingOffer>> ToAnswer(Visit visit, CancellationToken cancel) =>
        [.. (await Own(visit, cancel)).Select(o => new PendingOffer(Line(visit, o), o.Offer.WaitsForId == visit.Me.Id ? o.Offer.Id : null)).OrderBy(o => o.Answer is null)];

    private static Task<List<Row>> Own(Visit visit, CancellationToken cancel)
    {
        var me = visit.Me.Id;
        return Read(visit, Waiting(visit).Where(r => r.WaitsForId == me || r.ById == me || r.After.OwnerId == me || r.Before.OwnerId == me), cancel);
    }

    private static IQueryable<Revision> Waiting(Visit visit) => visit.Db.Revisions.Where(r => r.State == ProposalState.Waiting);

    private static async Task<List<Row>> Read(Visit visit, IQueryable<Revision> offers, CancellationToken cancel) => (await (
        from r in offers
        join to in visit.Db.People on r.WaitsForId equals to.Id
        join said in visit.Db.People on r.ById equals said.Id
        from k in visit.Db.KeyResults.Where(k => k.Id == r.KeyResultId).DefaultIfEmpty()
        orderby r.At
        select new { r, KeyResult = k, To = to.Name, By = said.Name }).AsNoTracking().ToListAsync(cancel)).ConvertAll(x => new Row(x.r, x.KeyResult, Person.First(x.To), Person.First(x.By)));

    private static List<string> Lines(Visit visit, List<Row> rows) => rows.ConvertAll(r => Line(visit, r));

    private static string Line(Visit visit, Row row)
    {
        var (title, since) = (Cut.To(row.Offer.After.Title, Cut.Title), visit.Voice.Day(visit.Me.DayOf(row.Offer.At)));
        // The same title may be offered for this cycle and for the next.
        return Lists.Dots(row.Offer.WaitsForId == visit.Me.Id ? visit.Voice.Say("Offer.WaitsMine", title, row.By, since) : visit.Voice.Say("Offer.WaitsNamed", title, row.To, since),
            visit.Voice.Offers(row.Offer, row.KeyResult));
    }

    private sealed record Row(Revision Offer, KeyResult? KeyResult, string To, string By);
}
