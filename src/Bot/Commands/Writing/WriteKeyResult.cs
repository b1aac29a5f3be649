using CheckinBot.Bot.Cards;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Talk;
using CheckinBot.Bot.Cards.Writing;
using CheckinBot.Bot.Commands.Checkins;
using CheckinBot.Bot.Turns;
using CheckinBot.Objectives;
using CheckinBot.Objectives.Phrasing;

namespace CheckinBot.Bot.Commands.Writing;

/// <summary>
/// <c>new</c>, with a sentence or without: opens the form, filled with what was said. Nothing is kept before <i>Save</i>, whose action names the
/// id of the key result to be: the same press again shows the receipt.
/// </summary>
public sealed class WriteKeyResult(TakeForm take, TimeProvider clock) : ICommand, IPress
{
    public CommandWord Word { get; } = new("new", "nouveau",
        ["nouvel", "nouvelle", "nouvel objectif", "new objective", "new key result", "nouveau resultat cle", "creer", "create", "add", "ajouter", "objectif", "objective"]);

    public IReadOnlyCollection<string> Verbs { get; } = ["new", "new-save"];

    public Task<Reply> Answer(Visit visit, string rest, CancellationToken cancel) => Open(visit, rest, cancel);

    public Task<Reply> Press(Visit visit, ActionText action, IReadOnlyDictionary<string, string> inputs, CancellationToken cancel) => action switch
    {
        { Verb: WritingForm.Save, Ids: [var id] } => take.Take(visit, id, inputs, new FormUse(WritingForm.Save, "New.Head"), cancel),
        { Verb: "new" } => Open(visit, "", cancel),
        _ => Task.FromResult(NotYours.Reply(visit)),
    };

    private async Task<Reply> Open(Visit visit, string typed, CancellationToken cancel)
    {
        var (voice, said) = (visit.Voice, await ReadSentence.From(visit, typed, cancel));
        var places = await Places.Of(visit, said.Named?.Id, cancel);
        if (places.Teams.Count == 0) return new Reply.New(TalkCards.Incomplete(voice, "New.NoTeam"), Privately: true);
        var goal = said.Sentence.Length == 0 ? null : ReadGoal.From(said.Sentence, voice.Language, visit.Today, FormUse.CycleEnd(visit));
        var values = goal is null ? [] : Prefill.Values(goal, voice);
        values[GoalField.Cadence] = values.GetValueOrDefault(GoalField.Cadence, WritingForm.AsItsLevel);
        if (places.Choices(voice) is [var only]) values[GoalField.Objective] = only.Value;
        var doubts = goal is null ? [] : Prefill.Doubts(goal, voice);
        var owner = said.Named is { } named && places.Carriers.Any(p => p.Id == named.Id) ? named.Id : visit.Me.Id;
        if (places.Carriers.Count > 0) values[GoalField.Owner] = ShortId.Of(owner);
        if (said.Named is { } other && other.Id != owner) doubts[GoalField.Owner] = voice.Say("New.NotFor", other.FirstName);
        else if (said.Unknown is { } unknown) doubts[GoalField.Owner] = unknown.Length == 0 ? voice["New.WhichPerson"] : voice.Say("New.NobodyCalled", unknown);
        var view = new FormUse(WritingForm.Save, "New.Head").View(voice, Ids.New(clock), values, places) with
        {
            Said = goal?.Said, Cut = said.IsCut, Doubts = doubts, Which = goal is null ? [] : ReadForm.Of(voice, values, visit.Today, FormUse.CycleEnd(visit)).Which,
        };
        return new Reply.New(WritingForm.Render(view), Privately: true);
    }
}
