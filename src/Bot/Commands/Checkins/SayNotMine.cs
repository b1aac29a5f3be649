using CheckinBot.Bot.Cards.Asks;
using CheckinBot.Bot.Deliveries;
using CheckinBot.Bot.Turns;
using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Rounds;

namespace CheckinBot.Bot.Commands.Checkins;

/// <summary><i>Not mine</i>: asks which, tells the lead, and stops asking for it in this period.</summary>
public sealed class SayNotMine(Messages messages, Renderers renderers) : IPress
{
    public IReadOnlyCollection<string> Verbs { get; } = ["not-mine", "not-mine-this"];

    public async Task<Reply> Press(Visit visit, ActionText action, IReadOnlyDictionary<string, string> inputs, CancellationToken cancel)
    {
        if (action.Verb == "not-mine")
        {
            if (await Mine.Checkin(visit, action, cancel) is not { } asked) return NotYours.Reply(visit);
            var card = await CheckinCard.Of(visit.Db, asked, visit.Today, cancel);
            return new Reply.Replace(NotMineCards.Which(visit.Voice, asked.Id, [.. card.Open]));
        }
        if (await CarriedKeyResult.Of(visit, action, cancel) is not ({ } delivery, { } standing)) return NotYours.Reply(visit);
        visit.Db.Exemptions.Add(new Exemption
        {
            OrganisationId = delivery.OrganisationId, PersonId = visit.Me.Id, KeyResultId = standing.KeyResult.Id, Period = delivery.Period, Reason = Exemption.NotMine,
        });
        await visit.Db.SaveChangesAsync(cancel);
        var lead = visit.Me.Team(standing.Objective.TeamId)?.LeadId;
        if (lead is { } id && id != visit.Me.Id)
            await messages.Add(visit, id, DeliveryKind.NotMine, standing.KeyResult.Id, delivery.Period, cancel);
        await Settle(visit, delivery, cancel);
        return await renderers.Redraw(visit, delivery, cancel);
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
