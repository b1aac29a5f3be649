using CheckinBot.Bot.Cards;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Talk;
using CheckinBot.Bot.Cards.Writing;
using CheckinBot.Bot.Commands.Checkins;
using CheckinBot.Bot.Commands.Reviewing;
using CheckinBot.Bot.Turns;
using CheckinBot.Objectives;
using CheckinBot.Objectives.Phrasing;
using CheckinBot.Objectives.Plan;
using Microsoft.EntityFrameworkCore;

namespace CheckinBot.Bot.Commands.Writing;

/// <summary>
/// <c>new</c>, with a sentence or without: opens the form, filled with what was said. Nothing is kept before <i>Save</i>, whose action names the
/// id of the key result to be: the same press again shows the receipt.
/// </summary>
public sealed class WriteKeyResult(KeepGoal keep, Advise advise, TimeProvider clock) : ICommand, IPress
{
    private const string Save = "new-save";

    public CommandWord Word { get; } = new("new", "nouveau",
        ["nouvel", "nouvelle", "nouvel objectif", "new objective", "new key result", "nouveau resultat cle", "creer", "create", "add", "ajouter", "objectif", "objective"]);

    public IReadOnlyCollection<string> Verbs { get; } = ["new", "new-save"];

    public Task<Reply> Answer(Visit visit, string rest, CancellationToken cancel) => Open(visit, rest, cancel);

    public Task<Reply> Press(Visit visit, ActionText action, IReadOnlyDictionary<string, string> inputs, CancellationToken cancel) => action switch
    {
        { Verb: Save, Ids: [var id] } => Keep(visit, id, Values(inputs, id), cancel),
        { Verb: "new" } => Open(visit, "", cancel),
        _ => Task.FromResult(NotYours.Reply(visit)),
    };

    private async Task<Reply> Open(Visit visit, string typed, CancellationToken cancel)
    {
        var (voice, said) = (visit.Voice, await ReadSentence.From(visit, typed, cancel));
        var places = await Places.Of(visit, said.Named?.Id, cancel);
        if (places.Teams.Count == 0) return new Reply.New(TalkCards.Incomplete(voice, "New.NoTeam"), Privately: true);
        var goal = said.Sentence.Length == 0 ? null : ReadGoal.From(said.Sentence, voice.Language, visit.Today, CycleEnd(visit));
        var values = goal is null ? [] : Prefill.Values(goal, voice);
        values[GoalField.Cadence] = values.GetValueOrDefault(GoalField.Cadence, WritingForm.AsItsLevel);
        if (places.Choices(voice) is [var only]) values[GoalField.Objective] = only.Value;
        var doubts = goal is null ? [] : Prefill.Doubts(goal, voice);
        var owner = said.Named is { } named && places.Carriers.Any(p => p.Id == named.Id) ? named.Id : visit.Me.Id;
        if (places.Carriers.Count > 0) values[GoalField.Owner] = ShortId.Of(owner);
        if (said.Named is { } other && other.Id != owner) doubts[GoalField.Owner] = voice.Say("New.NotFor", other.FirstName);
        else if (said.Unknown is { } unknown) doubts[GoalField.Owner] = unknown.Length == 0 ? voice["New.WhichPerson"] : voice.Say("New.NobodyCalled", unknown);
        var view = new WritingView(voice, Ids.New(clock), values, places.Choices(voice), places.Owners)
        {
            Said = goal?.Said, Cut = said.IsCut, Doubts = doubts, Which = goal is null ? [] : ReadForm.Of(voice, values, visit.Today, CycleEnd(visit)).Which,
        };
        return new Reply.New(WritingForm.Render(view), Privately: true);
    }

    private async Task<Reply> Keep(Visit visit, Guid id, Dictionary<GoalField, string> values, CancellationToken cancel)
    {
        if (await visit.Db.KeyResults.SingleOrDefaultAsync(k => k.Id == id, cancel) is { } known)
            return await WroteIt(visit, known, cancel)
                ? new Reply.Replace(await Receipt(visit, known, await visit.Db.Objectives.SingleAsync(o => o.Id == known.ObjectiveId, cancel), cancel))
                : NotYours.Reply(visit);
        var form = ReadForm.Of(visit.Voice, values, visit.Today, CycleEnd(visit));
        var places = await Places.Of(visit, ShortId.Read(values.GetValueOrDefault(GoalField.Owner) ?? ""), cancel);
        var forged = false;
        var place = await ChoosePlace.Place(visit, form, places, () => forged = true, cancel);
        var owner = await ChoosePlace.Owner(visit, form, place?.Team, places, () => forged = true, cancel);
        if (form.CountsForPay) SayPay(visit, form, place, owner, places, () => forged = true);
        if (forged) return NotYours.Reply(visit);
        if (form.Problems.Count > 0 || place is null)
            return new Reply.Problems(
                WritingForm.Render(new WritingView(visit.Voice, id, values, places.Choices(visit.Voice), places.Owners) { Which = form.Which }),
                form.Problems.ToDictionary(p => InputIds.Of(p.Key, id), p => p.Value));
        var (keyResult, objective) = await keep.Keep(visit, id, form, place, owner, cancel);
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
        return WritingReceipt.Render(new WritingReceiptView(
            visit.Voice, keyResult, objective, visit.Me.Team(objective.TeamId)?.Name ?? "", owner.FirstName,
            mine && keyResult.Agreement == Agreement.Agreed ? await FirstAsked.Of(visit, keyResult, objective.Level, cancel) : null)
        {
            Day = visit.Today, Remarks = await advise.One(visit, objective.Id, keyResult.Id, cancel),
        });
    }

    /// <summary>One's own, or offered by oneself.</summary>
    private static async Task<bool> WroteIt(Visit visit, KeyResult keyResult, CancellationToken cancel) => keyResult.OwnerId == visit.Me.Id
        || await visit.Db.Revisions.AnyAsync(r => r.KeyResultId == keyResult.Id && r.Kind == RevisionKind.Offered && r.ById == visit.Me.Id, cancel);

    private static DateOnly? CycleEnd(Visit visit) => visit.Me.Structure.CycleOn(visit.Today)?.End;

    private static Dictionary<GoalField, string> Values(IReadOnlyDictionary<string, string> inputs, Guid id) => Enum.GetValues<GoalField>()
        .Select(f => (Field: f, Text: inputs.GetValueOrDefault(InputIds.Of(f, id)))).Where(f => f.Text is not null).ToDictionary(f => f.Field, f => f.Text!);
}
