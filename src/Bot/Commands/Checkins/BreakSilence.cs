using CheckinBot.Bot.Commands.Agreeing;
using CheckinBot.Bot.Deliveries;
using CheckinBot.Bot.Turns;
using CheckinBot.Objectives;
using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Rhythm;
using CheckinBot.Storage.Ledger;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Checkins;

/// <summary>The four answers to "3 weeks at 42", so that <i>Nothing new</i> cannot hide a key result that has died.</summary>
public sealed class BreakSilence(Messages messages, Renderers renderers, KeepSteps steps, TimeProvider clock) : IPress
{
    public IReadOnlyCollection<string> Verbs { get; } = ["quiet-true", "quiet-blocked", "quiet-less", "quiet-gone"];

    public async Task<Reply> Press(Visit visit, ActionText action, IReadOnlyDictionary<string, string> inputs, CancellationToken cancel)
    {
        if (await CarriedKeyResult.Of(visit, action, cancel) is not ({ } delivery, { } standing)) return NotYours.Reply(visit);
        if (await Taps.Note(visit, delivery, standing.KeyResult.Id, action.Verb, cancel))
            await Act(visit, action.Verb, delivery, standing, cancel);
        return await renderers.Redraw(visit, delivery, cancel);
    }

    private async Task Act(Visit visit, string verb, Delivery delivery, Standing standing, CancellationToken cancel)
    {
        var keyResult = await visit.Db.KeyResults.SingleAsync(k => k.Id == standing.KeyResult.Id, cancel);
        switch (verb)
        {
            case "quiet-blocked" when standing.Readings.In(delivery.Period) is { } given:
                visit.Db.Checkins.Add(new Checkin
                {
                    Id = Ids.New(clock), OrganisationId = given.OrganisationId, KeyResultId = given.KeyResultId, PersonId = visit.Me.Id,
                    Period = given.Period, Value = given.Value, AsOf = given.AsOf, Confidence = Confidence.AtRisk, Note = given.Note,
                    Cause = given.Cause, Origin = Origin.Confirmed, At = Checkin.Said(visit.Now, given), SupersedesId = given.Id,
                });
                await visit.Db.SaveChangesAsync(cancel);
                await WriteAnswers.Redraw(visit, given.Period, [standing.Objective.TeamId], cancel);
                break;
            case "quiet-less":
                keyResult.Cadence = standing.Cadence == Cadence.Weekly ? Cadence.Monthly : Cadence.Quarterly;
                break;
            case "quiet-gone":
                await Close(visit, delivery, standing, keyResult, cancel);
                break;
        }
    }

    /// <summary>The lead decides; an owner who leads the team, or whose team nobody leads, has decided.</summary>
    private async Task Close(Visit visit, Delivery delivery, Standing standing, Objectives.Plan.KeyResult keyResult, CancellationToken cancel)
    {
        var lead = visit.Me.Team(standing.Objective.TeamId)?.LeadId;
        if (lead is { } id && id != visit.Me.Id) await messages.Add(visit, id, DeliveryKind.Closing, keyResult.Id, delivery.Period, cancel);
        else
        {
            keyResult.ClosedOn = visit.Today;
            steps.Step(visit, keyResult, RevisionKind.Closed);
        }
    }
}
