namespace CheckinBot.Objectives.Plan;

/// <summary>What was said of one key result, oldest first: every offer, answer and step, whatever became of it.</summary>
public sealed class OfferThread(IEnumerable<Revision> revisions)
{
    public IReadOnlyList<Revision> All { get; } = [.. revisions.OrderBy(r => r.At).ThenBy(r => r.Id)];

    /// <summary>What waits for somebody; one at most.</summary>
    public Revision? Waiting => All.LastOrDefault(r => r.State == ProposalState.Waiting);

    /// <summary>The terms by which a key result is talked about: those of the offer that waits while nothing is agreed, else those in force.</summary>
    public Terms Current(KeyResult keyResult) => keyResult.Agreement == Agreement.Proposed && Waiting is { Kind: RevisionKind.Offered or RevisionKind.Changed } offer
        ? offer.After.Since(offer.Before, Terms.Of(keyResult)) : Terms.Of(keyResult);

    /// <summary>The offer that this one answers; null when it answers none.</summary>
    public Revision? Answered(Revision revision) => revision.AnswersId is { } id ? All.FirstOrDefault(r => r.Id == id) : null;

    /// <summary>What it answers, oldest first.</summary>
    public IReadOnlyList<Revision> Before(Revision revision)
    {
        var said = new List<Revision>();
        for (var at = Answered(revision); at is not null && !said.Contains(at); at = Answered(at)) said.Insert(0, at);
        return said;
    }

    /// <summary>How it went on, oldest first.</summary>
    public IReadOnlyList<Revision> After(Revision revision) => [.. All.Where(r => Before(r).Any(b => b.Id == revision.Id))];

    /// <summary>Who has said these very terms in the thread that ends with this offer, the last to say so included.</summary>
    public IReadOnlyList<Guid> Agreed(Revision offer)
    {
        var said = new List<Guid>();
        var seen = new HashSet<Guid>();
        for (Revision? at = offer; at is not null && seen.Add(at.Id) && at.Kind == offer.Kind && at.After == offer.After; at = Answered(at)) said.Add(at.ById);
        return said;
    }

    /// <summary>The changes of the terms that took effect, as they followed.</summary>
    public IReadOnlyList<Revision> Changes => Changed(All);

    /// <summary>The terms that were agreed first; null while they are those in force.</summary>
    public Terms? First => Changes is [var first, ..] ? first.Before : null;

    private static List<Revision> Changed(IEnumerable<Revision> all) =>
        [.. all.Where(r => r is { Kind: RevisionKind.Changed, State: ProposalState.Accepted }).OrderBy(r => r.DecidedAt ?? r.At).ThenBy(r => r.At)];
}
