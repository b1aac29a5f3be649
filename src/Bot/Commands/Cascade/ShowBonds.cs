using CheckinBot.Bot.Cards.Cascade;
using CheckinBot.Bot.Turns;
using CheckinBot.Objectives.Plan;
using CheckinBot.Storage.Rounds;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Cascade;

/// <summary>How what a detail shows hangs together with others, as far as the reader may see these.</summary>
internal static class ShowBonds
{
    private const int Most = 20;

    /// <param name="visit">A reader who may see the objective.</param>
    /// <param name="objective">The objective.</param>
    /// <param name="keyResult">The one that is shown alone; null when the objective itself is looked at.</param>
    /// <param name="cancel">Ends the work.</param>
    public static async Task<BondsView> Of(Visit visit, Objective objective, KeyResult? keyResult, CancellationToken cancel)
    {
        var view = new BondsView(objective.Id)
        {
            Align = visit.May.Align(objective, keyResult) ? keyResult?.Id ?? objective.Id : null,
            Decides = visit.Me.Team(objective.TeamId) is { } team && visit.May.AcceptFor(team),
        };
        if (keyResult is null) return view with { Rolled = await Rolled(visit, objective, cancel), Gets = await Contributions(visit, c => c.ObjectiveId == objective.Id, cancel) };
        var near = await new Candidates(visit).With(await visit.Db.KeyResults.Where(k => k.ClosedOn == null && (k.Id == keyResult.LeadsToId || k.LeadsToId == keyResult.Id))
            .OrderBy(k => k.Title).Take(Most).ToListAsync(cancel), cancel);
        return view with
        {
            LeadsTo = near.Where(k => k.KeyResult.Id == keyResult.LeadsToId).Select(k => k.KeyResult.Title).FirstOrDefault(),
            LedBy = [.. near.Where(k => k.KeyResult.LeadsToId == keyResult.Id).Select(k => k.KeyResult.Title)],
            Gives = await Contributions(visit, c => c.KeyResultId == keyResult.Id, cancel),
        };
    }

    private static async Task<(int, Objectives.Drift.Verdict?, double?)?> Rolled(Visit visit, Objective objective, CancellationToken cancel)
    {
        if (!await visit.Db.Objectives.AnyAsync(o => o.ParentId == objective.Id && o.ClosedOn == null && !o.Private, cancel)) return null;
        var tree = await ReadTree.Of(visit.Db, visit.Me.Structure, visit.Today, o => o.Id == objective.Id, departments: false, cancel);
        return tree.Of(objective.Id) is { } branch && branch.Children.Count(c => !c.Objective.Private) is > 0 and var open ? (open, branch.Verdict, branch.Progress) : null;
    }

    private static async Task<List<ContributionView>> Contributions(Visit visit, System.Linq.Expressions.Expression<Func<Contribution, bool>> which, CancellationToken cancel)
    {
        var views = new List<ContributionView>();
        foreach (var contribution in await visit.Db.Contributions.Where(which).OrderBy(c => c.At).ThenBy(c => c.Id).Select(c => c.Id).ToListAsync(cancel))
            if (await AnswerContribution.View(visit.Db, visit.Voice, null, contribution, visit.Today, visit.Me.Zone, cancel) is { State: not ContributionState.Closed } view) views.Add(view);
        return views;
    }
}
