using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Reviewing;
using CheckinBot.Bot.Turns;
using CheckinBot.Objectives.Review;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Reviewing;

/// <summary>The moment of saving: at most one remark to whoever saved, and none that they did not want to hear again.</summary>
public sealed class Advise
{
    public const string Take = "advice", Hush = "advice-hush";

    /// <summary>The lines of one remark with its buttons, to stand on the receipt; none when there is nothing to say.</summary>
    /// <param name="visit">Who saved. It is their card: a card that others read carries no remark.</param>
    /// <param name="objectiveId">The objective that was saved, or whose key result was.</param>
    /// <param name="keyResultId">The key result that was saved; null when the objective was.</param>
    /// <param name="cancel">Ends the work.</param>
    public async Task<IReadOnlyList<Element>> One(Visit visit, Guid objectiveId, Guid? keyResultId, CancellationToken cancel)
    {
        var said = (await Of(visit, objectiveId, keyResultId, cancel)).FirstOrDefault();
        return said is null ? [] : [.. AdviceLines.Of(visit.Voice, said, Take, Hush, keyResultId ?? objectiveId)];
    }

    /// <summary>All that could be said just now: first of what was saved, then of what its owner carries in all.</summary>
    internal static async Task<List<Advice>> Of(Visit visit, Guid objectiveId, Guid? keyResultId, CancellationToken cancel)
    {
        if (await visit.Db.Objectives.SingleOrDefaultAsync(o => o.Id == objectiveId && o.ClosedOn == null, cancel) is not { } objective) return [];
        var about = await Reviewed.Of(visit, [objective], cancel);
        if (!about.All(r => visit.May.See(r.Objective, r.Around.KeyResults))) return [];
        // Whoever saves one key result is not told of the others beside it.
        var own = (await Advices.OfRemarks(visit, about, cancel)).Where(a => keyResultId is null || a.KeyResult is null || a.KeyResult.Id == keyResultId);
        var plan = (await ReviewScope.OfOwn(visit, cancel)).Where(a => a.Balance is not null);
        if (visit.Me.Team(objective.TeamId) is { } team && visit.May.Lead(team))
            plan = plan.Concat((await ReviewScope.OfTeam(visit, team, cancel)).Where(a => a.Balance is { Imbalance: not Imbalance.Forgotten }));
        return await Advices.Heard(visit, own.Concat(plan).DistinctBy(a => (a.Topic, a.Subject)), cancel);
    }
}
