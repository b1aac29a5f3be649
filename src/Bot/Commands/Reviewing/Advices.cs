using CheckinBot.Bot.Cards.Reviewing;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.People;
using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Review;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Reviewing;

/// <summary>Puts what is judged into what is said to one reader, the gravest first, each with the changes that this reader may make.</summary>
internal static class Advices
{
    /// <summary>By the five questions.</summary>
    public static async Task<List<Advice>> OfRemarks(Visit visit, IReadOnlyList<Reviewed> reviewed, CancellationToken cancel)
    {
        var rights = await Rights.Of(visit, reviewed.SelectMany(r => r.Around.KeyResults), cancel);
        return [.. reviewed.SelectMany(r => ReviewObjective.Of(r.Objective, r.Around, visit.Today).Select(remark => Of(visit, rights, r, remark)))];
    }

    private static Advice Of(Visit visit, Rights rights, Reviewed reviewed, Remark remark)
    {
        var (objective, around) = (reviewed.Objective, reviewed.Around);
        var keyResult = around.KeyResults.FirstOrDefault(k => k.Id == remark.KeyResultId);
        var betters = OfferBetter.Of(remark, objective, around, reviewed.Nearby, visit.Voice.Language).ToLookup(b => rights.Take(b, objective, keyResult));
        return new Advice(remark.Flaw.ToString(), keyResult?.Id ?? objective.Id, keyResult?.Title ?? objective.Title)
        {
            Remark = remark, Objective = objective, KeyResult = keyResult, Cycle = around.Cycle, ParentDue = around.ParentDue,
            WantsMeasure = remark.Flaw is Flaw.VagueVerb or Flaw.NoMeasure && Rights.Measure(visit, objective),
            WantsTarget = remark.Flaw == Flaw.NoTarget && Rights.Revise(visit, objective, keyResult!),
            WantsTerm = keyResult?.Agreement switch
            {
                Agreement.Proposed => remark.Flaw is Flaw.NoUnit or Flaw.NoBaseline && Rights.Revise(visit, objective, keyResult),
                // A start that a reading tells is one tap.
                Agreement.Agreed => (remark.Flaw is Flaw.NoUnit || (remark.Flaw is Flaw.NoBaseline && betters.Count == 0)) && rights.SaysAtOnce(remark.Flaw is Flaw.NoUnit, objective, keyResult),
                _ => false,
            },
            ProposesTerm = keyResult?.Agreement == Agreement.Agreed && remark.Flaw is Flaw.NoUnit or Flaw.NoBaseline && rights.Proposes(remark.Flaw is Flaw.NoUnit, objective, keyResult),
            Betters = [.. betters[Way.AtOnce]], Proposals = [.. betters[Way.ByProposal]],
        };
    }

    /// <summary>By what one person or one team carries in all.</summary>
    /// <param name="visit">The reader.</param>
    /// <param name="reviewed">What is carried.</param>
    /// <param name="team">Who carries it; null: the reader.</param>
    /// <param name="cancel">Ends the work.</param>
    public static async Task<List<Advice>> OfPlan(Visit visit, IReadOnlyList<Reviewed> reviewed, Team? team, CancellationToken cancel)
    {
        var plan = reviewed.Where(r => r.Objective.PausedOn is null).Select(r => (r.Objective, r.Around.KeyResults)).ToList();
        var forgotten = team is null ? [] : await FindForgotten.Among(visit, [.. plan.SelectMany(p => p.KeyResults)], cancel);
        var all = ReviewPlan.Of(plan, team is not null, forgotten);
        var empty = all.Select(b => b.Perspective).OfType<Perspective>().ToList();
        var titles = plan.SelectMany(p => p.KeyResults.Select(k => (k.Id, k.Title)).Append((p.Objective.Id, p.Objective.Title))).ToDictionary(x => x.Item1, x => x.Item2);
        // The perspectives that are empty are one thing to say.
        return [.. all.DistinctBy(b => (b.Imbalance, b.About)).Select(b => new Advice(
            b.Imbalance.ToString(), b.About ?? team?.Id ?? visit.Me.Id, b.About is { } about ? titles[about] : team?.Name ?? visit.Voice["Review.AllMine"])
        {
            Balance = b, Perspectives = empty,
        })];
    }

    /// <summary>What the reader wants to hear, the gravest first.</summary>
    public static async Task<List<Advice>> Heard(Visit visit, IEnumerable<Advice> all, CancellationToken cancel)
    {
        var hushed = (await visit.Db.Hushes.Where(h => h.PersonId == visit.Me.Id).Select(h => new { h.Topic, h.SubjectId }).ToListAsync(cancel)).Select(h => (h.Topic, h.SubjectId)).ToHashSet();
        return [.. all.Where(a => !hushed.Contains((a.Topic, a.Subject)) && !hushed.Contains((a.Topic, Guid.Empty)))
            .OrderBy(a => Gravity.Of(a.Topic)).ThenBy(a => a.About, StringComparer.Ordinal).ThenBy(a => a.Subject)];
    }
}
