using CheckinBot.Bot.Cards.Cascade;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Cards.Talk;
using CheckinBot.Bot.Commands.Asks;
using CheckinBot.Bot.Commands.Checkins;
using CheckinBot.Bot.Deliveries;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives;
using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Rhythm;
using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Cascade;

/// <summary>
/// A key result of another team is to serve an objective of theirs: who leads it accepts or declines, and their card, and the receipt of who asked, show the outcome in place. No
/// further message is sent.
/// </summary>
public sealed class AnswerContribution(TimeProvider clock) : IPress, IRender
{
    /// <summary>How a card is settled that answers its own reader's words: it is no message that nobody asked for.</summary>
    private const string Asked = Budget.AskedFor;

    /// <summary>With the contribution alone, or on a message of the ledger with its delivery before it.</summary>
    public IReadOnlyCollection<string> Verbs { get; } = ["contribution-yes", "contribution-no"];

    public IReadOnlyCollection<DeliveryKind> Kinds { get; } = [DeliveryKind.Contribution];

    public async Task<Card?> Render(Scene scene, CancellationToken cancel)
    {
        if (await View(scene.Db, scene.Voice, scene.Delivery, Guid.Parse(scene.Delivery.Subject), scene.Today, scene.Zone, cancel) is not { } view) return null;
        // Decided, closed or taken back before it was ever read.
        return scene.Delivery.State != DeliveryState.Sent && view.State != ContributionState.Waiting ? null : ContributionCard.Render(view);
    }

    public async Task<Reply> Press(Visit visit, ActionText action, IReadOnlyDictionary<string, string> inputs, CancellationToken cancel)
    {
        if (action.Ids is not [.., var id] || await visit.Db.Contributions.SingleOrDefaultAsync(c => c.Id == id, cancel) is not { } contribution) return NotYours.Reply(visit);
        var delivery = action.Ids.Count > 1 ? await Mine.Delivery(visit, action, cancel, DeliveryKind.Contribution) : null;
        if (action.Ids.Count > 1 && delivery?.Subject != id.ToString()) return NotYours.Reply(visit);
        var objective = await visit.Db.Objectives.SingleOrDefaultAsync(o => o.Id == contribution.ObjectiveId, cancel);
        // The lead of the team may be another one since.
        if (objective is null || visit.Me.Team(objective.TeamId) is not { } team || !visit.May.AcceptFor(team)) return NotYours.Reply(visit);
        if (contribution.State == ProposalState.Waiting && await IsOpen(visit.Db, contribution, objective, cancel))
        {
            contribution.State = action.Verb == "contribution-yes" ? ProposalState.Accepted : ProposalState.Declined;
            (contribution.DecidedById, contribution.DecidedAt) = (visit.Me.Id, visit.Now);
            if (delivery is not null) (delivery.SettledBy, delivery.SettledAt) = (action.Verb, visit.Now);
            await Redraw(visit, id, delivery?.Id, cancel);
        }
        await visit.Db.SaveChangesAsync(cancel);
        if (await View(visit.Db, visit.Voice, delivery, id, visit.Today, visit.Me.Zone, cancel) is not { } view) return new Reply.New(TalkCards.OldButton(visit.Voice), Privately: true);
        return delivery is null ? new Reply.New(ContributionCard.Render(view), Privately: true) : new Reply.Replace(ContributionCard.Render(view));
    }

    /// <summary>What who asked reads at once, and later, in the same place, what became of it.</summary>
    internal async Task<Reply> Receipt(Visit visit, Contribution contribution, CancellationToken cancel) =>
        await Row(visit, contribution, cancel) switch { var (card, row) => new Reply.New(card, row, Privately: true) };

    /// <summary>The same where a form stood; beneath, what else was linked by it.</summary>
    internal async Task<Reply> Receipt(Visit visit, Contribution contribution, IReadOnlyList<string> also, CancellationToken cancel)
    {
        var (card, row) = await Row(visit, contribution, cancel);
        return new Reply.Replace(card with { Body = [.. card.Body, .. also.Select(Lines.Plain)] }, row);
    }

    /// <summary>The card, and the row of the ledger that it is; no row where it was asked this week already: the first answer stands where it was and follows.</summary>
    private async Task<(Card Card, Guid? Row)> Row(Visit visit, Contribution contribution, CancellationToken cancel)
    {
        var about = contribution.Id.ToString();
        var period = Period.Week(visit.Today).ToString();
        var row = await visit.Db.Deliveries.SingleOrDefaultAsync(d => d.PersonId == visit.Me.Id && d.Kind == DeliveryKind.Contribution && d.Subject == about && d.Period == period, cancel);
        var again = row is not null;
        if (row is null)
            visit.Db.Deliveries.Add(row = new Delivery
            {
                Id = Ids.New(clock), OrganisationId = visit.Me.Organisation.Id, PersonId = visit.Me.Id, Kind = DeliveryKind.Contribution, Subject = about, Period = period,
                State = DeliveryState.Sent, NotBefore = visit.Now, CreatedAt = visit.Now, SentAt = visit.Now, SettledBy = Asked, SettledAt = visit.Now,
            });
        await visit.Db.SaveChangesAsync(cancel);
        return (ContributionCard.Render((await View(visit.Db, visit.Voice, row, contribution.Id, visit.Today, visit.Me.Zone, cancel))!), again ? null : row.Id);
    }

    /// <summary>Every message that tells of it, but the one that was pressed, which is replaced anyway.</summary>
    internal static async Task Redraw(Visit visit, Guid contribution, Guid? but, CancellationToken cancel)
    {
        var about = contribution.ToString();
        foreach (var card in await visit.Db.Deliveries
            .Where(d => d.Kind == DeliveryKind.Contribution && d.Subject == about && d.State == DeliveryState.Sent && d.Id != but)
            .ToListAsync(cancel)) card.Redraw();
    }

    private static async Task<bool> IsOpen(AppDb db, Contribution contribution, Objective objective, CancellationToken cancel) => objective.ClosedOn is null
        && await db.KeyResults.AnyAsync(k => k.Id == contribution.KeyResultId && k.ClosedOn == null && k.Agreement != Agreement.Declined
            && db.Objectives.Any(o => o.Id == k.ObjectiveId && o.ClosedOn == null), cancel);

    internal static async Task<ContributionView?> View(AppDb db, Voice voice, Delivery? delivery, Guid id, DateOnly day, TimeZoneInfo zone, CancellationToken cancel)
    {
        if (await db.Contributions.SingleOrDefaultAsync(c => c.Id == id, cancel) is not { } contribution
            || await About.KeyResult(db, contribution.KeyResultId, day, cancel) is not { } about
            || await db.Objectives.SingleOrDefaultAsync(o => o.Id == contribution.ObjectiveId, cancel) is not { } objective) return null;
        var people = await db.People.Where(p => p.Id == contribution.ById || p.Id == contribution.DecidedById).ToDictionaryAsync(p => p.Id, p => p.FirstName, cancel);
        var teams = await db.Teams.Where(t => t.Id == objective.TeamId || t.Id == about.Standing.Objective.TeamId).ToDictionaryAsync(t => t.Id, t => t.Name, cancel);
        var open = contribution.State != ProposalState.Waiting || await IsOpen(db, contribution, objective, cancel);
        return new ContributionView(
            voice, contribution.Id, people.GetValueOrDefault(contribution.ById, ""),
            about.Standing, teams.GetValueOrDefault(about.Standing.Objective.TeamId, ""),
            objective.Title, teams.GetValueOrDefault(objective.TeamId, ""))
        {
            Delivery = delivery?.Id, ForAsker = delivery?.PersonId == contribution.ById,
            Resolved = contribution.DecidedAt is { } at
                ? (people.GetValueOrDefault(contribution.DecidedById ?? Guid.Empty, ""), LocalTime.Of(at, zone).Day)
                : null,
            State = !open ? ContributionState.Closed : contribution.State switch
            {
                ProposalState.Waiting => ContributionState.Waiting,
                ProposalState.Accepted => ContributionState.Accepted,
                ProposalState.Declined => ContributionState.Declined,
                _ => ContributionState.Withdrawn,
            },
        };
    }
}
