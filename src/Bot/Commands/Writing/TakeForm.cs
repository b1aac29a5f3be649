using CheckinBot.Bot.Cards;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Writing;
using CheckinBot.Bot.Commands.Checkins;
using CheckinBot.Bot.Commands.Reviewing;
using CheckinBot.Bot.Commands.Turning;
using CheckinBot.Bot.Turns;
using CheckinBot.Objectives.Plan;
using CheckinBot.Storage.Rounds;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Writing;

/// <summary>Takes the form that writes a key result when it is saved, whatever opened it. The action names the id of the key result to be: the same press again shows the receipt.</summary>
public sealed class TakeForm(KeepGoal keep, Advise advise)
{
    /// <param name="visit">Who writes.</param>
    /// <param name="id">The key result's.</param>
    /// <param name="inputs">As they came.</param>
    /// <param name="use">What the form is for.</param>
    /// <param name="cancel">Ends the work.</param>
    internal async Task<Reply> Take(Visit visit, Guid id, IReadOnlyDictionary<string, string> inputs, FormUse use, CancellationToken cancel)
    {
        var values = Values(inputs, id);
        if (await visit.Db.KeyResults.SingleOrDefaultAsync(k => k.Id == id, cancel) is { } known)
            return await WroteIt(visit, known, cancel)
                ? new Reply.Replace(await Receipt(visit, known, await visit.Db.Objectives.SingleAsync(o => o.Id == known.ObjectiveId, cancel), cancel))
                : NotYours.Reply(visit);
        var form = ReadForm.Of(visit.Voice, values, visit.Today, FormUse.CycleEnd(visit), use.Standing);
        var places = await Places.Of(visit, ShortId.Read(values.GetValueOrDefault(GoalField.Owner) ?? ""), cancel);
        var forged = false;
        var place = await ChoosePlace.Place(visit, form, places, () => forged = true, cancel);
        var owner = await ChoosePlace.Owner(visit, form, place?.Team, places, () => forged = true, cancel);
        if (form.CountsForPay) SayPay(visit, form, place, owner, places, () => forged = true);
        if (forged) return NotYours.Reply(visit);
        if (form.Turn is not null && place?.Under is { } under && await SetTurn.TakenBy(visit.Db, under.Id, id, cancel) is { } other)
            form.Problems[GoalField.Tipping] = visit.Voice.Say("New.TippingTaken", other);
        if (form.Problems.Count > 0 || place is null)
            return new Reply.Problems(
                WritingForm.Render(use.View(visit.Voice, id, values, places) with { Which = form.Which }),
                form.Problems.ToDictionary(p => InputIds.Of(p.Key, id), p => p.Value));
        var (keyResult, objective) = await keep.Keep(visit, id, form, place, owner, use.Kept, cancel);
        return new Reply.Replace(await Receipt(visit, keyResult, objective, cancel));
    }

    /// <summary>Whoever may offer it to somebody may say that it counts for pay, and nobody of their own.</summary>
    private static void SayPay(Visit visit, ReadForm form, KeepGoal.Place? place, Guid owner, Places places, Action forged)
    {
        if (places.Carriers.Count == 0) forged();
        else if (owner == visit.Me.Id) form.Problems[GoalField.Pay] = visit.Voice["Pay.NotOwn"];
        else if ((place?.Team.Country ?? visit.Me.Organisation.Country) == FrenchWording.Country && FrenchWording.Lacks(form.Measure)) form.Problems[GoalField.Measure] = visit.Voice["Pay.InFrench"];
    }

    private async Task<Card> Receipt(Visit visit, KeyResult keyResult, Objective objective, CancellationToken cancel)
    {
        var mine = keyResult.OwnerId == visit.Me.Id;
        var owner = mine ? visit.Me.Person : await visit.Db.People.SingleAsync(p => p.Id == keyResult.OwnerId, cancel);
        await CountLines.Of(visit.Db, keyResult, objective, cancel);
        return WritingReceipt.Render(new WritingReceiptView(
            visit.Voice, keyResult, objective, visit.Me.Team(objective.TeamId)?.Name ?? "", owner.FirstName,
            mine && keyResult.Agreement == Agreement.Agreed ? await FirstAsked.Of(visit, keyResult, objective, cancel) : null)
        {
            Day = visit.Today, Turn = await SetTurn.Of(visit.Db, keyResult, cancel), Remarks = await advise.One(visit, objective.Id, keyResult.Id, cancel),
        });
    }

    /// <summary>One's own, or offered by oneself.</summary>
    private static async Task<bool> WroteIt(Visit visit, KeyResult keyResult, CancellationToken cancel) => keyResult.OwnerId == visit.Me.Id
        || await visit.Db.Revisions.AnyAsync(r => r.KeyResultId == keyResult.Id && r.Kind == RevisionKind.Offered && r.ById == visit.Me.Id, cancel);

    private static Dictionary<GoalField, string> Values(IReadOnlyDictionary<string, string> inputs, Guid id) => Enum.GetValues<GoalField>()
        .Select(f => (Field: f, Text: inputs.GetValueOrDefault(InputIds.Of(f, id)))).Where(f => f.Text is not null).ToDictionary(f => f.Field, f => f.Text!);
}
