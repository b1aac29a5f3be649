using CheckinBot.Bot.Cards.Talk;
using CheckinBot.Bot.Cards.Writing;
using CheckinBot.Bot.Commands.Checkins;
using CheckinBot.Bot.Commands.Writing;
using CheckinBot.Bot.Turns;
using CheckinBot.Objectives;
using CheckinBot.Objectives.Phrasing;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Bot.Commands.Lenses;

/// <summary>Writes a standing measure: the same form as for a key result, with two bounds in the place of a way and a day. Who may write where is asked by the same rules.</summary>
public sealed class WriteKpi(TakeForm take, TimeProvider clock) : IPress
{
    private const string Save = "kpi-save";

    private static readonly FormUse Use = new(Save, "Kpi.Head") { Standing = true };

    public IReadOnlyCollection<string> Verbs { get; } = ["kpi-new", "kpi-save"];

    public Task<Reply> Press(Visit visit, ActionText action, IReadOnlyDictionary<string, string> inputs, CancellationToken cancel) => action switch
    {
        { Verb: Save, Ids: [var id] } => take.Take(visit, id, inputs, Use, cancel),
        { Verb: "kpi-new" } => Open(visit, "", cancel),
        _ => Task.FromResult(NotYours.Reply(visit)),
    };

    /// <param name="visit">Who writes.</param>
    /// <param name="typed">A sentence such as <c>Sales margin between 28% and 34%</c>; empty for none.</param>
    /// <param name="cancel">Ends the work.</param>
    internal async Task<Reply> Open(Visit visit, string typed, CancellationToken cancel)
    {
        var (voice, said) = (visit.Voice, await ReadSentence.From(visit, typed, cancel));
        var places = await Places.Of(visit, said.Named?.Id, cancel);
        if (places.Teams.Count == 0) return new Reply.New(TalkCards.Incomplete(voice, "New.NoTeam"), Privately: true);
        var goal = said.Sentence.Length == 0 ? null : ReadGoal.From(said.Sentence, voice.Language, visit.Today, FormUse.CycleEnd(visit));
        var values = goal is null ? [] : Values(goal, Prefill.Values(goal, voice));
        values[GoalField.Cadence] = values.GetValueOrDefault(GoalField.Cadence, WritingForm.AsItsLevel);
        if (places.Choices(voice) is [var only]) values[GoalField.Objective] = only.Value;
        if (places.Carriers.Count > 0) values[GoalField.Owner] = ShortId.Of(said.Named is { } named && places.Carriers.Any(p => p.Id == named.Id) ? named.Id : visit.Me.Id);
        return new Reply.New(WritingForm.Render(Use.View(voice, Ids.New(clock), values, places) with { Said = goal?.Said, Cut = said.IsCut }), Privately: true);
    }

    /// <summary>A goal with one figure keeps the side of the band that it names.</summary>
    private static Dictionary<GoalField, string> Values(Goal goal, Dictionary<GoalField, string> values)
    {
        if (goal.Kind == Kind.Band) return values;
        var bound = values.GetValueOrDefault(GoalField.To, "");
        (values[GoalField.From], values[GoalField.To]) = goal.Direction == Direction.Decrease ? ("", bound) : (bound, "");
        return values;
    }
}
