using CheckinBot.Bot.Cards.Reviewing;
using CheckinBot.Bot.Cards.Talk;
using CheckinBot.Bot.Commands.Agreeing;
using CheckinBot.Bot.Commands.Checkins;
using CheckinBot.Bot.Turns;
using CheckinBot.Objectives.Plan;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Reviewing;

/// <summary>
/// A better wording is taken: the review is done again, and the change is made if it is still one that this reader is offered; what another
/// has to agree to opens as a revision. On a receipt the receipt stays and the next remark comes by itself.
/// </summary>
public sealed class TakeBetter(ApplyBetter apply) : IPress
{
    public IReadOnlyCollection<string> Verbs { get; } = ["better", "advice"];

    public async Task<Reply> Press(Visit visit, ActionText action, IReadOnlyDictionary<string, string> inputs, CancellationToken cancel)
    {
        if (action.Ids is not [var scope, var about, var mark]
            || await visit.Db.Objectives.SingleOrDefaultAsync(o => o.Id == about, cancel) is not { } objective
            || !visit.May.See(objective, await visit.Db.KeyResults.Where(k => k.ObjectiveId == about).ToListAsync(cancel))) return NotYours.Reply(visit);

        var all = objective.ClosedOn is null ? await Advices.OfRemarks(visit, await Reviewed.Of(visit, [objective], cancel), cancel) : [];
        if (all.SelectMany(a => a.Proposals.Where(b => Marks.Of(a, b) == mark).Select(b => (a.KeyResult, Better: b))).FirstOrDefault() is ({ } proposed, var change))
            return await ReviseKeyResult.Suggest(visit, proposed.Id, change.On, cancel);
        var found = all.SelectMany(a => a.Betters.Select(b => (Advice: a, Better: b))).FirstOrDefault(x => Marks.Of(x.Advice, x.Better) == mark);
        (string What, string About)? done = null;
        if (found.Advice is { } advice)
        {
            done = (BetterWords.Said(visit.Voice, found.Better, advice.KeyResult), advice.About);
            await apply.Apply(visit, objective, advice.KeyResult, found.Better, cancel);
        }
        var card = await DrawReview.Of(visit, scope, cancel, done, action.Verb == "advice" ? 1 : 3);
        return card switch
        {
            null => new Reply.New(TalkCards.OldButton(visit.Voice), Privately: true),
            _ when action.Verb == "advice" || visit.Place.Shared => new Reply.New(card, Privately: true),
            _ => new Reply.Replace(card),
        };
    }
}
