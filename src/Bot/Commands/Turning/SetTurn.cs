using CheckinBot.Bot.Cards;
using CheckinBot.Bot.Cards.Talk;
using CheckinBot.Bot.Cards.Turning;
using CheckinBot.Bot.Commands.Checkins;
using CheckinBot.Bot.Commands.Links;
using CheckinBot.Bot.Commands.Status;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Plan;
using CheckinBot.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Turning;

/// <summary><i>Tipping value…</i> on the detail of a key result: who may say what it serves says at which value its objective has done its work. An objective has one.</summary>
public sealed class SetTurn(OwnLinks links) : IPress
{
    public IReadOnlyCollection<string> Verbs { get; } = ["turn-at", "turn-at-save"];

    public async Task<Reply> Press(Visit visit, ActionText action, IReadOnlyDictionary<string, string> inputs, CancellationToken cancel)
    {
        if (action.Ids is not [var id] || await visit.Db.KeyResults.SingleOrDefaultAsync(k => k.Id == id, cancel) is not { } keyResult) return NotYours.Reply(visit);
        var objective = await visit.Db.Objectives.SingleAsync(o => o.Id == keyResult.ObjectiveId, cancel);
        if (!visit.May.Align(objective, keyResult)) return NotYours.Reply(visit);
        if (keyResult is { ClosedOn: not null } or { Standing: true }) return new Reply.New(TalkCards.OldButton(visit.Voice), Privately: true);

        var stands = await Of(visit.Db, keyResult, cancel);
        if (action.Verb == "turn-at")
            return new Reply.New(
                TurnForm.Render(visit.Voice, keyResult, stands is { } turn ? visit.Voice.TypedExactly(turn.At) : null, stands?.Then.ToString()),
                Privately: true);
        var (typed, then) = (inputs.GetValueOrDefault(InputIds.Tipping(id)), inputs.GetValueOrDefault(InputIds.Then(id)));
        // An emptied value takes the point away, whatever stands in the choice beside it.
        var read = string.IsNullOrWhiteSpace(typed) && stands is not null ? new(null, null, false) : ReadTurnForm.Of(visit.Voice, typed, then, keyResult);
        if (read is { Problem: null, Turn: not null } && await TakenBy(visit.Db, objective.Id, id, cancel) is { } other) read = new(null, visit.Voice.Say("New.TippingTaken", other), true);
        if (read.Problem is { } problem)
            return new Reply.Problems(TurnForm.Render(visit.Voice, keyResult, typed, then), new Dictionary<string, string> { [read.InValue ? InputIds.Tipping(id) : InputIds.Then(id)] = problem });
        if (read.Turn is { } said) await Keep(visit.Db, keyResult, said, cancel);
        else if (stands is not null) visit.Db.Remove(await visit.Db.TurningPoints.SingleAsync(t => t.ObjectiveId == objective.Id, cancel));
        await visit.Db.SaveChangesAsync(cancel);
        return new Reply.Replace(await ShowDetail.Of(visit, objective, [keyResult], links.Of(new LinkTo(LinkTo.KeyResults, id)), null, cancel, keyResult));
    }

    /// <summary>Null where nothing says so.</summary>
    internal static async Task<Objectives.Plan.Turn?> Of(AppDb db, KeyResult keyResult, CancellationToken cancel) =>
        await db.TurningPoints.SingleOrDefaultAsync(t => t.KeyResultId == keyResult.Id, cancel) is { } turn ? new Objectives.Plan.Turn(turn.At, turn.Then) : null;

    /// <summary>The title of another open key result that has the objective's tipping value; null when none has.</summary>
    internal static Task<string?> TakenBy(AppDb db, Guid objective, Guid keyResult, CancellationToken cancel) => (
        from t in db.TurningPoints
        join k in db.KeyResults on t.KeyResultId equals k.Id
        where t.ObjectiveId == objective && t.KeyResultId != keyResult && k.ClosedOn == null
        select k.Title).FirstOrDefaultAsync(cancel);

    /// <summary>That of a key result which is over gives way.</summary>
    internal static async Task Keep(AppDb db, KeyResult keyResult, Objectives.Plan.Turn turn, CancellationToken cancel)
    {
        var stands = await db.TurningPoints.SingleOrDefaultAsync(t => t.ObjectiveId == keyResult.ObjectiveId, cancel);
        if (stands is null) db.Add(stands = new TurningPoint { OrganisationId = keyResult.OrganisationId, ObjectiveId = keyResult.ObjectiveId });
        if (stands.KeyResultId != keyResult.Id) (stands.KeyResultId, stands.AnsweredOn) = (keyResult.Id, null);
        stands.Set(turn.At, turn.Then);
    }
}
