using CheckinBot.Bot.Turns;
using CheckinBot.Objectives;
using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Review;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Reviewing;

/// <summary>Makes a change that <see cref="Rights"/> allowed. What was agreed keeps how it stood before, unless it was written this very day.</summary>
public sealed class ApplyBetter(TimeProvider clock)
{
    public async Task Apply(Visit visit, Objective objective, KeyResult? keyResult, Better better, CancellationToken cancel)
    {
        var before = keyResult is not null && better.ChangesTerms ? Terms.Of(keyResult) : null;
        switch (better)
        {
            case Better.Worded worded: objective.Title = worded.Title; break;
            case Better.Through through: objective.Title = through.Title; break;
            case Better.Serves serves: objective.ParentId = serves.Objective; break;
            case Better.Follows follows: objective.Orientation = follows.Orientation; break;
            // What waits for an answer is reviewed as it is offered, by a copy: the link is made on what is kept.
            case Better.LeadsTo leads: (await visit.Db.KeyResults.SingleAsync(k => k.Id == keyResult!.Id, cancel)).LeadsToId = leads.KeyResult; break;
            case Better.Measured or Better.From or Better.To or Better.By:
                better.On(before!).ApplyTo(keyResult!);
                break;
        }
        if (before is not null && !(await Rights.Of(visit, [keyResult!], cancel)).MadeToday(keyResult!))
            visit.Db.Revisions.Add(new Revision
            {
                Id = Ids.New(clock), OrganisationId = visit.Me.Organisation.Id, KeyResultId = keyResult!.Id, ObjectiveId = objective.Id, Kind = RevisionKind.Changed,
                Before = before, After = Terms.Of(keyResult), ById = visit.Me.Id, At = visit.Now, State = ProposalState.Accepted, DecidedById = visit.Me.Id, DecidedAt = visit.Now,
            });
        await visit.Db.SaveChangesAsync(cancel);
    }
}
