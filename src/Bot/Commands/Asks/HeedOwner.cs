using CheckinBot.Bot.Cards.Asks;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Commands.Agreeing;
using CheckinBot.Bot.Commands.Checkins;
using CheckinBot.Bot.Deliveries;
using CheckinBot.Bot.Turns;
using CheckinBot.Objectives.Plan;
using CheckinBot.Storage.Ledger;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Asks;

/// <summary>What an owner tells their lead, and the lead's one tap: a hand is wanted, a key result is not theirs, one may be closed.</summary>
public sealed class HeedOwner(KeepSteps steps) : IPress, IRender
{
    public IReadOnlyCollection<string> Verbs { get; } = ["hand-take", "seen", "close-yes", "close-no"];

    public IReadOnlyCollection<DeliveryKind> Kinds { get; } = [DeliveryKind.Help, DeliveryKind.NotMine, DeliveryKind.Closing];

    public async Task<Card?> Render(Scene scene, CancellationToken cancel)
    {
        if (await About.KeyResult(scene.Db, Guid.Parse(scene.Delivery.Subject), scene.Today, cancel) is not var (standing, owner)) return null;
        var (voice, delivery, settled) = (scene.Voice, scene.Delivery.Id, scene.Delivery.SettledBy);
        return scene.Delivery.Kind switch
        {
            DeliveryKind.Help => HelpWantedCard.Render(new HelpWantedView(voice, delivery, owner.FirstName, standing, settled is not null)),
            DeliveryKind.NotMine => NotMineCards.Told(voice, delivery, owner.FirstName, standing, settled is not null),
            _ => ClosingCard.Render(voice, delivery, owner.FirstName, standing, settled switch
            {
                "close-yes" => ClosingDecision.Closed,
                "close-no" => ClosingDecision.Kept,
                _ => ClosingDecision.Open,
            }),
        };
    }

    public async Task<Reply> Press(Visit visit, ActionText action, IReadOnlyDictionary<string, string> inputs, CancellationToken cancel)
    {
        if (await Mine.Delivery(visit, action, cancel, DeliveryKind.Help, DeliveryKind.NotMine, DeliveryKind.Closing) is not { } delivery) return NotYours.Reply(visit);
        var id = Guid.Parse(delivery.Subject);
        if (delivery.SettledBy is null)
        {
            // The sender may have lost the lead of that team since: only who leads it now may close what is in it.
            if (action.Verb == "close-yes" && !await Close(visit, id, cancel)) return NotYours.Reply(visit);
            (delivery.SettledBy, delivery.SettledAt) = (action.Verb, visit.Now);
            await visit.Db.SaveChangesAsync(cancel);
        }
        var card = await Render(new Scene(visit.Db, delivery, visit.Me, visit.Voice, visit.Me.Zone, visit.Now), cancel);
        return card is null ? new Reply.Nothing() : new Reply.Replace(card);
    }

    private async Task<bool> Close(Visit visit, Guid id, CancellationToken cancel)
    {
        var row = await (from k in visit.Db.KeyResults
                         join o in visit.Db.Objectives on k.ObjectiveId equals o.Id
                         where k.Id == id
                         select new { k, o.TeamId }).SingleOrDefaultAsync(cancel);
        if (row is null || visit.Me.Team(row.TeamId) is not { } team || !visit.May.Lead(team)) return false;
        if (row.k.ClosedOn is not null) return true;
        row.k.ClosedOn = visit.Today;
        steps.Step(visit, row.k, RevisionKind.Closed, by: row.k.OwnerId);
        return true;
    }
}
