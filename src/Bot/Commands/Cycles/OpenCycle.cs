using CheckinBot.Bot.Cards.Cycles;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Reviewing;
using CheckinBot.Bot.Cards.Status;
using CheckinBot.Bot.Commands.Agreeing;
using CheckinBot.Bot.Commands.Reviewing;
using CheckinBot.Bot.Deliveries;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Plan;
using CheckinBot.Storage.Ledger;
using CheckinBot.Storage.Linking;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Cycles;

/// <summary>The one message of a cycle's opening: what goes on in it and waits for an answer.</summary>
public sealed class OpenCycle : IRender
{
    public IReadOnlyCollection<DeliveryKind> Kinds { get; } = [DeliveryKind.Opening];

    public async Task<Card?> Render(Scene scene, CancellationToken cancel)
    {
        if (scene.To is not { } reader || await scene.Db.Cycles.SingleOrDefaultAsync(c => c.Id == Guid.Parse(scene.Delivery.Subject), cancel) is not { } cycle) return null;
        var waiting = await Waiting(scene.Db, reader.Id, cycle.Id, cancel);
        // What was answered before it was sent is no message.
        if (waiting.Count == 0 && scene.Delivery.State != DeliveryState.Sent) return null;
        var visit = new Visit(scene.Db, reader, Place.Own, scene.Now);
        var lines = new List<PendingOffer>();
        foreach (var offer in waiting)
            if (await Matter.Of(scene.Db, reader.Structure, offer.ObjectiveId, offer.KeyResultId, scene.Today, cancel) is { } matter) lines.Add(new(OfferLines(scene.Voice, matter, offer), offer.Id));
        var advices = waiting.Count == 0 ? [] : await Advices.Heard(visit, (await Of(visit, cancel)).Where(a => a.Objective is not { } objective || objective.CycleId == cycle.Id), cancel);
        return OpeningCard.Render(new OpeningView(scene.Voice, scene.Delivery.Id, cycle, lines)
        {
            Accepted = waiting.Count > 0 || await Accepted(scene.Db, reader.Id, cycle.Id, cancel),
            Remark = advices is [var gravest, ..] ? AdviceWords.Says(scene.Voice, gravest) : null,
        });
    }

    /// <summary>What waits for that person in a cycle, the oldest first.</summary>
    internal static Task<List<Revision>> Waiting(AppDb db, Guid reader, Guid cycle, CancellationToken cancel) => (
        from r in db.Revisions
        join o in db.Objectives on r.ObjectiveId equals o.Id
        where r.State == ProposalState.Waiting && r.WaitsForId == reader && o.CycleId == cycle && r.KeyResultId != null
        orderby r.At, r.Id
        select r).ToListAsync(cancel);

    /// <summary>Has the message of that opening drawn again wherever it stands: two rows that were one person were sent one each.</summary>
    /// <param name="db">The organisation's data; it is saved with what else changes.</param>
    /// <param name="reader">Whose it is.</param>
    /// <param name="cycle">What opens.</param>
    /// <param name="but">The one that is replaced anyway.</param>
    /// <param name="cancel">Ends the work.</param>
    internal static async Task DrawAgain(AppDb db, Guid reader, Guid cycle, Guid? but, CancellationToken cancel)
    {
        var (rows, about) = (await KnownPeople.Rows(db, reader, cancel), cycle.ToString());
        foreach (var told in await db.Deliveries
            .Where(d => rows.Contains(d.PersonId) && d.Kind == DeliveryKind.Opening && d.Subject == about && d.State == DeliveryState.Sent && d.Id != but)
            .ToListAsync(cancel)) told.Redraw();
    }

    private static async Task<bool> Accepted(AppDb db, Guid reader, Guid cycle, CancellationToken cancel)
    {
        var decided = await (from r in db.Revisions join o in db.Objectives on r.ObjectiveId equals o.Id
                             where r.DecidedById == reader && r.ById != reader && o.CycleId == cycle
                             select r.State).ToListAsync(cancel);
        return decided.Contains(ProposalState.Accepted) && !decided.Contains(ProposalState.Declined);
    }

    /// <summary><c>Qualified meetings: 60 by 31 Mar · Claire</c></summary>
    private static string OfferLines(Voice voice, Matter matter, Revision offer) => Lists.Dots(
        voice.Say("Standing.Line", Cut.To(offer.After.Title, Cut.Title), matter.KeyResult is { } keyResult ? voice.Goal(keyResult, offer.After) : ""), matter.FirstName(offer.After.OwnerId));

    /// <summary>What is to be remarked of what they carry, or their teams.</summary>
    private static async Task<IEnumerable<Advice>> Of(Visit visit, CancellationToken cancel)
    {
        var all = new List<Advice>();
        foreach (var team in visit.Me.Leads) all.AddRange(await ReviewScope.OfTeam(visit, team, cancel));
        return all.Count > 0 ? all : await ReviewScope.OfOwn(visit, cancel);
    }
}
