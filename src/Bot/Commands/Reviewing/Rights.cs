using CheckinBot.Bot.Turns;
using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Review;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Reviewing;

/// <summary>
/// Who may take a better wording: who carries it, or leads the team. What is agreed between two is changed by neither alone: its target and
/// its date only by who is both, or by who wrote it today for themselves; and nothing of it while an offer waits for an answer.
/// </summary>
internal sealed class Rights
{
    private readonly Visit visit;
    private readonly HashSet<Guid> waiting, revised;

    private Rights(Visit visit, HashSet<Guid> waiting, HashSet<Guid> revised) => (this.visit, this.waiting, this.revised) = (visit, waiting, revised);

    public static async Task<Rights> Of(Visit visit, IEnumerable<KeyResult> keyResults, CancellationToken cancel)
    {
        var ids = keyResults.Select(k => (Guid?)k.Id).ToList();
        var revisions = await visit.Db.Revisions.Where(r => r.KeyResultId != null && ids.Contains(r.KeyResultId)).Select(r => new { Id = r.KeyResultId!.Value, r.State }).ToListAsync(cancel);
        return new Rights(visit, [.. revisions.Where(r => r.State == ProposalState.Waiting).Select(r => r.Id)], [.. revisions.Select(r => r.Id)]);
    }

    /// <summary>Who may say how an objective is measured.</summary>
    public static bool Measure(Visit visit, Objective objective) =>
        objective.OwnerId == visit.Me.Id || (visit.Me.Team(objective.TeamId) is { } team && visit.May.Lead(team));

    public bool Take(Better better, Objective objective, KeyResult? keyResult)
    {
        var leads = visit.Me.Team(objective.TeamId) is { } team && visit.May.Lead(team);
        var carries = (keyResult?.OwnerId ?? objective.OwnerId) == visit.Me.Id;
        if (!leads && !carries) return false;
        if (!better.ChangesTerms) return true;
        if (keyResult is not { Agreement: Agreement.Agreed } || waiting.Contains(keyResult.Id)) return false;
        return !better.MovesTheGoal || (leads && carries) || (carries && MadeToday(keyResult));
    }

    /// <summary>Whether the reader wrote it for themselves today, so that nobody else has relied on it yet.</summary>
    public bool MadeToday(KeyResult keyResult) => keyResult.OwnerId == visit.Me.Id && keyResult.AgreedOn == visit.Today && !revised.Contains(keyResult.Id);
}
