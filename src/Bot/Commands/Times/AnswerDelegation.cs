using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Times;
using CheckinBot.Bot.Commands.Checkins;
using CheckinBot.Bot.Deliveries;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Workspaces;
using CheckinBot.Objectives.Calendars;
using CheckinBot.Objectives.People;
using CheckinBot.Scheduling.Rounds;
using CheckinBot.Storage.Ledger;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Times;

/// <summary>Whoever is to give the numbers of somebody who is away accepts or declines, once, and who is away reads which.</summary>
public sealed class AnswerDelegation(Messages messages, TimeProvider clock) : IPress, IRender
{
    public IReadOnlyCollection<string> Verbs { get; } = ["stand-in-yes", "stand-in-no"];

    public IReadOnlyCollection<DeliveryKind> Kinds { get; } = [DeliveryKind.Delegation, DeliveryKind.Delegated];

    public async Task<Card?> Render(Scene scene, CancellationToken cancel)
    {
        var (voice, delivery, asks) = (scene.Voice, scene.Delivery, scene.Delivery.Kind == DeliveryKind.Delegation);
        var about = Guid.Parse(delivery.Subject);
        var leave = await scene.Db.Leaves.SingleOrDefaultAsync(l => l.Id == about, cancel);
        if (leave is null || (asks ? leave.DelegateId != scene.To?.Id : leave.DelegateId is null || leave.Accepted is null) || (leave.Until <= scene.Today && delivery.State != DeliveryState.Sent))
            return delivery.State == DeliveryState.Sent ? DelegationCards.Gone(voice, delivery.Id) : null;
        var other = asks ? leave.PersonId : leave.DelegateId!.Value;
        var name = await scene.Db.People.Where(p => p.Id == other).Select(p => p.Name).SingleAsync(cancel);
        var view = new DelegationView(voice, delivery.Id, Person.First(name), new DaySpan(leave.From, leave.Until), leave.Accepted);
        return asks ? DelegationCards.Ask(view) : DelegationCards.Told(view);
    }

    public async Task<Reply> Press(Visit visit, ActionText action, IReadOnlyDictionary<string, string> inputs, CancellationToken cancel)
    {
        if (await Mine.Delivery(visit, action, cancel, DeliveryKind.Delegation) is not { } delivery) return NotYours.Reply(visit);
        var about = Guid.Parse(delivery.Subject);
        if (await visit.Db.Leaves.SingleOrDefaultAsync(l => l.Id == about && l.DelegateId == visit.Me.Id, cancel) is { Accepted: null } leave && leave.Until > visit.Today)
        {
            leave.Accepted = action.Verb == "stand-in-yes";
            (delivery.SettledBy, delivery.SettledAt) = (action.Verb, visit.Now);
            await visit.Db.SaveChangesAsync(cancel);
            if (leave.Accepted == true) await Cover.Now(visit.Db, clock, leave.PersonId, cancel);
            await messages.Add(visit, leave.PersonId, DeliveryKind.Delegated, leave.Id, Newcomers.Once, cancel);
        }
        return new Reply.Replace((await Render(new Scene(visit.Db, delivery, visit.Me, visit.Voice, visit.Me.Zone, visit.Now), cancel))!);
    }
}
