using CheckinBot.Bot.Cards;
using CheckinBot.Bot.Cards.Asks;
using CheckinBot.Bot.Commands.Agreeing;
using CheckinBot.Bot.Deliveries;
using CheckinBot.Bot.Turns;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Plan;
using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Rounds;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Checkins;

/// <summary>
/// <i>Not mine</i>: asks which and whose it is, proposes it to them as any change of owner is proposed, and stops asking for it in this period. Who
/// does not know whose it is leaves it to the lead.
/// </summary>
public sealed class SayNotMine(Messages messages, Renderers renderers, Agree agree) : IPress
{
    public IReadOnlyCollection<string> Verbs { get; } = ["not-mine", "not-mine-this", "not-mine-give"];

    public async Task<Reply> Press(Visit visit, ActionText action, IReadOnlyDictionary<string, string> inputs, CancellationToken cancel)
    {
        if (action.Verb == "not-mine")
        {
            if (await Mine.Checkin(visit, action, cancel) is not { } asked) return NotYours.Reply(visit);
            var card = await CheckinCard.Of(visit.Db, asked, visit.Today, cancel);
            return new Reply.Replace(NotMineCards.Which(visit.Voice, asked.Id, [.. card.Open.Where(s => visit.May.CheckIn(s.KeyResult))]));
        }
        if (await CarriedKeyResult.Of(visit, action, cancel) is not ({ } delivery, { } standing)) return NotYours.Reply(visit);
        var people = await Others(visit, standing, cancel);
        var lead = visit.Me.Team(standing.Objective.TeamId)?.LeadId is { } id && id != visit.Me.Id ? id : (Guid?)null;
        var chosen = inputs.GetValueOrDefault(InputIds.Owner(standing.KeyResult.Id), "");
        if (people.Count == 0 || (chosen == NotMineCards.Lead && lead is not null)) return await LeaveTo(lead, visit, delivery, standing, cancel);
        var form = NotMineCards.Whom(visit.Voice, delivery.Id, standing, people, lead is not null);
        if (action.Verb == "not-mine-this") return new Reply.Replace(form);
        return ShortId.Read(chosen) is { } to && people.Any(p => p.Id == to)
            ? await Give(visit, delivery, standing, to, cancel)
            : new Reply.Problems(form, new Dictionary<string, string> { [InputIds.Owner(standing.KeyResult.Id)] = visit.Voice["NotMine.NobodyChosen"] });
    }

    private async Task<Reply> Give(Visit visit, Delivery delivery, Standing standing, Guid to, CancellationToken cancel)
    {
        var matter = (await Matter.Of(visit.Db, visit.Me.Structure, null, standing.KeyResult.Id, visit.Today, cancel))!;
        var after = matter.Stands with { OwnerId = to };
        // The same press once more: it is said already.
        var said = matter.Thread.Waiting is { } waiting && waiting.ById == visit.Me.Id && waiting.After == after ? waiting
            : await agree.Say(visit, matter, RevisionKind.Changed, after, null, null, null, cancel);
        await NotAskedNow(visit, delivery, standing, cancel);
        await Settle(visit, delivery, cancel);
        if (said.WaitsForId is not { } waits) return await renderers.Redraw(visit, delivery, cancel);
        var names = await visit.Db.People.Where(p => p.Id == to || p.Id == waits).ToDictionaryAsync(p => p.Id, p => p.FirstName, cancel);
        return new Reply.Replace(NotMineCards.Given(visit.Voice, delivery.Id, standing, names[to], names[waits]));
    }

    private async Task<Reply> LeaveTo(Guid? lead, Visit visit, Delivery delivery, Standing standing, CancellationToken cancel)
    {
        await NotAskedNow(visit, delivery, standing, cancel);
        if (lead is { } id)
            await messages.Add(visit, id, DeliveryKind.NotMine, standing.KeyResult.Id, delivery.Period, cancel);
        await Settle(visit, delivery, cancel);
        return await renderers.Redraw(visit, delivery, cancel);
    }

    /// <summary>Who is in the key result's team or leads it, but for the presser.</summary>
    private static async Task<List<(Guid Id, string Name)>> Others(Visit visit, Standing standing, CancellationToken cancel)
    {
        var (me, team) = (visit.Me.Id, standing.Objective.TeamId);
        var lead = visit.Me.Team(team)?.LeadId;
        var people = await visit.Db.People.Where(p => p.Id != me && (p.LeftOn == null || p.LeftOn >= visit.Today)
            && (p.Id == lead || visit.Db.Memberships.Any(m => m.TeamId == team && m.PersonId == p.Id))).OrderBy(p => p.Name).Select(p => new { p.Id, p.Name }).ToListAsync(cancel);
        return people.ConvertAll(p => (p.Id, p.Name));
    }

    private static async Task NotAskedNow(Visit visit, Delivery delivery, Standing standing, CancellationToken cancel)
    {
        visit.Db.Exemptions.Add(new Exemption
        {
            OrganisationId = delivery.OrganisationId, PersonId = visit.Me.Id, KeyResultId = standing.KeyResult.Id, Period = delivery.Period, Reason = Exemption.NotMine,
        });
        await visit.Db.SaveChangesAsync(cancel);
    }

    /// <summary>With nothing left to ask, every card of the week is done.</summary>
    private static async Task Settle(Visit visit, Delivery delivery, CancellationToken cancel)
    {
        var left = (await CheckinCard.Of(visit.Db, delivery, visit.Today, cancel)).Open.Any();
        foreach (var card in await CheckinCard.Siblings(visit.Db, delivery, cancel))
        {
            if (!left) (card.SettledBy, card.SettledAt) = (card.SettledBy ?? "save", card.SettledAt ?? visit.Now);
            if (card.Id != delivery.Id && card.State == DeliveryState.Sent) card.Redraw();
        }
        await visit.Db.SaveChangesAsync(cancel);
    }
}
