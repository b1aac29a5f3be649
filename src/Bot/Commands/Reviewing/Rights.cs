using CheckinBot.Bot.Turns;
using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Review;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Reviewing;

/// <summary>How somebody may take a better wording.</summary>
internal enum Way
{
    No, AtOnce,

    /// <summary>It opens as a revision, which the other side has to accept.</summary>
    ByProposal,
}

/// <summary>
/// Who may take a better wording: who carries it, or leads the team. What is agreed between two is changed by neither alone: its target and
/// its date at once only by who is both, or by who wrote it today for themselves, and else as a proposal; and nothing of it at once that
/// counts for pay, or while an offer waits for an answer.
/// </summary>
internal sealed class Rights
{
    private readonly Visit visit;
    private readonly HashSet<Guid> waiting, others, revised;

    private Rights(Visit visit, HashSet<Guid> waiting, HashSet<Guid> others, HashSet<Guid> revised) =>
        (this.visit, this.waiting, this.others, this.revised) = (visit, waiting, others, revised);

    public static async Task<Rights> Of(Visit visit, IEnumerable<KeyResult> keyResults, CancellationToken cancel)
    {
        var ids = keyResults.Select(k => (Guid?)k.Id).ToList();
        var revisions = await visit.Db.Revisions.Where(r => r.KeyResultId != null && ids.Contains(r.KeyResultId))
            .Select(r => new { Id = r.KeyResultId!.Value, r.State, r.Kind, r.ById }).ToListAsync(cancel);
        var waits = revisions.Where(r => r.State == ProposalState.Waiting).ToList();
        var others = waits.Where(r => r.ById != visit.Me.Id || r.Kind != RevisionKind.Changed);
        return new Rights(visit, [.. waits.Select(r => r.Id)], [.. others.Select(r => r.Id)], [.. revisions.Select(r => r.Id)]);
    }

    /// <summary>Who may say how an objective is measured.</summary>
    public static bool Measure(Visit visit, Objective objective) =>
        objective.OwnerId == visit.Me.Id || Leads(visit, objective);

    /// <summary>Who may propose other terms, see <see cref="Sides.MaySay"/>.</summary>
    public static bool Revise(Visit visit, Objective objective, KeyResult keyResult) => keyResult.OwnerId == visit.Me.Id || Leads(visit, objective);

    public Way Take(Better better, Objective objective, KeyResult? keyResult)
    {
        var (leads, carries) = (Leads(visit, objective), (keyResult?.OwnerId ?? objective.OwnerId) == visit.Me.Id);
        if (!leads && !carries) return Way.No;
        if (!better.ChangesTerms) return Way.AtOnce;
        if (keyResult is { Agreement: Agreement.Agreed, CountsForPay: false } && !waiting.Contains(keyResult.Id)
            && (!better.MovesTheGoal || (leads && carries) || (carries && MadeToday(keyResult)))) return Way.AtOnce;
        return better is Better.To or Better.By ? Way.ByProposal : Way.No;
    }

    /// <summary>Whether the reader may say the unit or the start that an agreed key result lacks, as a change that takes effect at once.</summary>
    public bool SaysAtOnce(bool ofUnit, Objective objective, KeyResult keyResult) => Take(ofUnit ? new Better.Measured("") : new Better.From(0), objective, keyResult) == Way.AtOnce;

    /// <summary>
    /// Whether the reader, who may not say it alone, may propose it to the other side: not over what somebody else offers meanwhile, nor where
    /// the reader is both sides of what counts for pay.
    /// </summary>
    public bool Proposes(bool ofUnit, Objective objective, KeyResult keyResult) => !SaysAtOnce(ofUnit, objective, keyResult) && !others.Contains(keyResult.Id)
        && (keyResult.OwnerId == visit.Me.Id) != Leads(visit, objective);

    /// <summary>Whether the reader wrote it for themselves today, so that nobody else has relied on it yet.</summary>
    public bool MadeToday(KeyResult keyResult) => keyResult.OwnerId == visit.Me.Id && keyResult.AgreedOn == visit.Today && !revised.Contains(keyResult.Id);

    private static bool Leads(Visit visit, Objective objective) => visit.Me.Team(objective.TeamId) is { } team && visit.May.Lead(team);
}
