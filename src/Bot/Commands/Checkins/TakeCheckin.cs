using CheckinBot.Bot.Cards.Talk;
using CheckinBot.Bot.Deliveries;
using CheckinBot.Bot.Turns;
using CheckinBot.Objectives;
using CheckinBot.Objectives.Rhythm;
using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Rounds;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Checkins;

/// <summary><c>checkin</c>: the card of the week, whenever the person likes. Who answers early is not asked.</summary>
public sealed class TakeCheckin(Renderers renderers, TimeProvider clock) : ICommand
{
    public CommandWord Word { get; } = new("checkin", "point", ["check-in", "check in", "faire le point", "repondre", "answer"]);

    public bool Changes => true;

    public async Task<Reply> Answer(Visit visit, string rest, CancellationToken cancel)
    {
        var delivery = await Card(visit, cancel);
        var card = await CheckinCard.Of(visit.Db, delivery, visit.Today, cancel);
        if (card.Asked.Count == 0)
        {
            visit.Db.Deliveries.Remove(delivery);
            return new Reply.New(TalkCards.NothingDue(visit.Voice), Privately: true);
        }
        if (!card.Open.Any()) (delivery.SettledBy, delivery.SettledAt) = ("save", visit.Now);
        await visit.Db.SaveChangesAsync(cancel);
        return new Reply.New((await renderers.Render(visit, delivery, cancel))!, delivery.Id, Privately: true);
    }

    /// <summary>
    /// A row of its own for the card that now appears. The first of a week takes the prompt's key, so no prompt follows; later ones are
    /// asked for again.
    /// </summary>
    private async Task<Delivery> Card(Visit visit, CancellationToken cancel)
    {
        var period = (await OpenWeek(visit, cancel)).ToString();
        visit.Db.Exemptions.RemoveRange(await visit.Db.Exemptions
            .Where(e => e.PersonId == visit.Me.Id && e.Period == period && e.Reason == Exemption.News).ToListAsync(cancel));
        var prompt = await visit.Db.Deliveries.SingleOrDefaultAsync(d => d.PersonId == visit.Me.Id && d.Kind == DeliveryKind.Prompt && d.Period == period, cancel);
        if (prompt is { State: DeliveryState.Pending })
        {
            // It waited for their hour or their next working day; now it is here.
            (prompt.State, prompt.NotBefore, prompt.SentAt) = (DeliveryState.Sent, visit.Now, visit.Now);
            return prompt;
        }
        var asked = prompt is not null;
        var id = Ids.New(clock);
        var delivery = new Delivery
        {
            Id = id,
            OrganisationId = visit.Me.Organisation.Id,
            PersonId = visit.Me.Id,
            Kind = asked ? DeliveryKind.Again : DeliveryKind.Prompt,
            Subject = asked ? id.ToString() : "",
            Period = period,
            State = DeliveryState.Sent,
            NotBefore = visit.Now,
            CreatedAt = visit.Now,
            SentAt = visit.Now,
        };
        visit.Db.Deliveries.Add(delivery);
        return delivery;
    }

    /// <summary>The week of a round that is still open, else the person's own week: on Monday at 8 the answer is for the week that closes at 9.</summary>
    internal static async Task<Period> OpenWeek(Visit visit, CancellationToken cancel)
    {
        var open = await (from m in visit.Db.Memberships
                          join r in visit.Db.Rounds on m.TeamId equals r.TeamId
                          where m.PersonId == visit.Me.Id && r.ClosedAt == null && r.ClosesAt > visit.Now
                          orderby r.ClosesAt
                          select r.Period).FirstOrDefaultAsync(cancel);
        return open is null ? Period.Week(visit.Today) : Period.Parse(open);
    }
}
