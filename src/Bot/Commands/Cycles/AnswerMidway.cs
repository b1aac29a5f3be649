using CheckinBot.Bot.Commands.Agreeing;
using CheckinBot.Bot.Commands.Checkins;
using CheckinBot.Bot.Deliveries;
using CheckinBot.Bot.Turns;
using CheckinBot.Storage.Ledger;

namespace CheckinBot.Bot.Commands.Cycles;

/// <summary><i>Keep, revise, drop</i>, in the middle of a cycle. To revise opens its form; to drop is a point for the team's meeting, and nobody is written to.</summary>
public sealed class AnswerMidway(Renderers renderers) : IPress
{
    public IReadOnlyCollection<string> Verbs { get; } = ["mid-keep", "mid-revise", "mid-drop", "mid-keep-all"];

    public async Task<Reply> Press(Visit visit, ActionText action, IReadOnlyDictionary<string, string> inputs, CancellationToken cancel)
    {
        if (action.Verb == "mid-keep-all") return await KeepAll(visit, action, cancel);
        if (await CarriedKeyResult.Of(visit, action, cancel) is not ({ } delivery, { } standing)) return NotYours.Reply(visit);
        await Taps.Note(visit, delivery, standing.KeyResult.Id, action.Verb, cancel);
        await Follow(visit, delivery, standing.Objective.TeamId, cancel);
        if (action.Verb != "mid-revise") return await renderers.Redraw(visit, delivery, cancel);
        delivery.Redraw();
        await visit.Db.SaveChangesAsync(cancel);
        return await ReviseKeyResult.Suggest(visit, standing.KeyResult.Id, terms => terms, cancel);
    }

    private async Task<Reply> KeepAll(Visit visit, ActionText action, CancellationToken cancel)
    {
        if (await Mine.Checkin(visit, action, cancel) is not { } delivery) return NotYours.Reply(visit);
        var card = await CheckinCard.Of(visit.Db, delivery, visit.Today, cancel);
        if (await MidReviews.Of(visit.Db, card, visit.Me.Structure.Cycles, cancel) is { } mid)
            foreach (var standing in mid.Open) await Taps.Note(visit, delivery, standing.KeyResult.Id, "mid-keep", cancel);
        return await renderers.Redraw(visit, delivery, cancel);
    }

    /// <summary>The other cards of the week, and what tells the team of it.</summary>
    private static async Task Follow(Visit visit, Delivery delivery, Guid team, CancellationToken cancel)
    {
        foreach (var card in await CheckinCard.Siblings(visit.Db, delivery, cancel))
            if (card.Id != delivery.Id && card.State == DeliveryState.Sent) card.Redraw();
        await WriteAnswers.Redraw(visit, delivery.Period, [team], cancel);
        await visit.Db.SaveChangesAsync(cancel);
    }
}
