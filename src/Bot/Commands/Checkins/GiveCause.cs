using CheckinBot.Bot.Deliveries;
using CheckinBot.Bot.Turns;
using CheckinBot.Objectives;
using CheckinBot.Objectives.Checkins;

namespace CheckinBot.Bot.Commands.Checkins;

/// <summary>What holds a key result back, in one tap. It is kept with the reading it explains, by a check-in that supersedes it.</summary>
public sealed class GiveCause(Renderers renderers, TimeProvider clock) : IPress
{
    public IReadOnlyCollection<string> Verbs { get; } = ["cause-resources", "cause-assumption", "cause-market", "cause-other", "cause-skip"];

    public async Task<Reply> Press(Visit visit, ActionText action, IReadOnlyDictionary<string, string> inputs, CancellationToken cancel)
    {
        if (await CarriedKeyResult.Of(visit, action, cancel) is not ({ } delivery, { } standing)) return NotYours.Reply(visit);
        if (action.Verb == "cause-skip")
            await Taps.Note(visit, delivery, standing.KeyResult.Id, action.Verb, cancel);
        else if (standing.Readings.In(delivery.Period) is { } given)
            await Keep(visit, standing.Objective.TeamId, given, Enum.Parse<Cause>(action.Verb[6..], ignoreCase: true), cancel);
        return await renderers.Redraw(visit, delivery, cancel);
    }

    private async Task Keep(Visit visit, Guid team, Checkin given, Cause cause, CancellationToken cancel)
    {
        if (given.Cause == cause) return;
        visit.Db.Checkins.Add(new Checkin
        {
            Id = Ids.New(clock), OrganisationId = given.OrganisationId, KeyResultId = given.KeyResultId, PersonId = visit.Me.Id, Period = given.Period,
            Value = given.Value, AsOf = given.AsOf, Confidence = given.Confidence, Note = given.Note, Cause = cause, Origin = given.Origin,
            At = Checkin.Said(visit.Now, given), SupersedesId = given.Id,
        });
        await visit.Db.SaveChangesAsync(cancel);
        await WriteAnswers.Redraw(visit, given.Period, [team], cancel);
    }
}
