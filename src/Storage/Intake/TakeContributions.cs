using CheckinBot.Objectives;
using CheckinBot.Objectives.Intake;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Storage.Intake;

/// <summary>Which objectives of other teams a key result serves too. A cell lists all of them: what is not on it any more is taken back. Who writes the file has agreed for both sides.</summary>
internal static class TakeContributions
{
    public static void Into(Book book, IReadOnlyList<(KeyResultRow Row, KeyResult KeyResult)> taken)
    {
        var stored = book.Contributions.ToLookup(c => c.KeyResultId);
        foreach (var (row, keyResult) in taken.Where(t => t.Row.Has(Field.ContributesTo)))
        {
            var own = book.ObjectiveOf[keyResult.ObjectiveId];
            var listed = row.ContributesTo.Select(named => Named(book, row, own, named)).ToList();
            // A cell that could not be understood says nothing of the others either.
            if (row.At.IsBroken(Field.ContributesTo)) continue;
            var wanted = listed.OfType<Objective>().DistinctBy(o => o.Id).ToDictionary(o => o.Id);
            foreach (var gone in stored[keyResult.Id].Where(c => c.State == ProposalState.Accepted && !wanted.ContainsKey(c.ObjectiveId))) Settle(book, gone, ProposalState.Withdrawn);
            foreach (var objective in wanted.Keys) Accept(book, stored[keyResult.Id].FirstOrDefault(c => c.ObjectiveId == objective), keyResult, objective);
        }
    }

    private static Objective? Named(Book book, KeyResultRow row, Objective own, string named)
    {
        if (Refer.Objective(book, row.At, Field.ContributesTo, named, o => o.CycleId == own.CycleId && o.TeamId != own.TeamId) is not { } objective) return null;
        if (objective.TeamId != own.TeamId && !objective.Private && !own.Private) return objective;
        if (objective.TeamId == own.TeamId) book.Blame(row.At, Field.ContributesTo, Sentence.ContributesOwnTeam, named, row.At.Sheet.Called(Field.Objective));
        else book.Blame(row.At, Field.ContributesTo, Sentence.ContributesPrivate, own.Private ? own.Title : named);
        row.At.Break(Field.ContributesTo);
        return null;
    }

    private static void Accept(Book book, Contribution? contribution, KeyResult keyResult, Guid objective)
    {
        if (contribution?.State == ProposalState.Accepted) return;
        if (contribution is null)
            book.Db.Add(contribution = new Contribution
            {
                Id = Ids.New(book.Clock), OrganisationId = book.Organisation.Id, KeyResultId = keyResult.Id, ObjectiveId = objective, At = book.Clock.GetUtcNow(),
            });
        Settle(book, contribution, ProposalState.Accepted);
    }

    private static void Settle(Book book, Contribution contribution, ProposalState state)
    {
        (contribution.State, contribution.DecidedById, contribution.DecidedAt) = (state, null, book.Clock.GetUtcNow());
        book.Rebound.Add(contribution.KeyResultId);
    }
}
