using CheckinBot.Bot.Cards.Agreeing;
using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Pacing;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Cards.Turning;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Plan;
using CheckinBot.Objectives.Rhythm;

namespace CheckinBot.Bot.Cards.Writing;

/// <param name="Voice">The writer's.</param>
/// <param name="Form">The id that the key result will have: pressing <i>Save</i> twice makes one.</param>
/// <param name="Values">What stands in the fields.</param>
/// <param name="Objectives">Where it may belong: open objectives, and a new one for each team.</param>
/// <param name="Carriers">Who may carry it; empty when nobody but the writer may.</param>
public sealed record WritingView(Voice Voice, Guid Form, IReadOnlyDictionary<GoalField, string> Values, IReadOnlyList<Choice> Objectives, IReadOnlyList<Choice> Carriers)
{
    /// <summary>The verb of its button.</summary>
    public string SaveBy { get; init; } = WritingForm.Save;

    /// <summary>What the button names beside the key result; null for nothing.</summary>
    public Guid? From { get; init; }

    /// <summary>The key of its title.</summary>
    public string Head { get; init; } = "New.Head";

    /// <summary>A KPI: two bounds and no end.</summary>
    public bool Standing { get; init; }

    /// <summary>The sentence that filled it; null when none did.</summary>
    public string? Said { get; init; }

    /// <summary>The sentence was longer than what is read of one.</summary>
    public bool Cut { get; init; }

    /// <summary>What the sentence left open, by field: said beside it before anything is pressed.</summary>
    public IReadOnlyDictionary<GoalField, string> Doubts { get; init; } = new Dictionary<GoalField, string>();

    /// <summary>What may be meant, by the field that asks which.</summary>
    public IReadOnlyDictionary<GoalField, IReadOnlyList<Choice>> Which { get; init; } = new Dictionary<GoalField, IReadOnlyList<Choice>>();
}

/// <summary>Writes a key result: all that a sentence said stands in it already, and what it left open is asked where it belongs.</summary>
public static class WritingForm
{
    public const string AsItsLevel = "AsItsLevel", New = "new-", Save = "new-save";

    public const int LongestTitle = 200;

    private const int LongestFigure = 60;

    public static Card Render(WritingView view)
    {
        var voice = view.Voice;
        return voice.Card(voice[view.Head],
        [
            Lines.Head(voice[view.Head], view.Said is { Length: > 0 } said ? voice.Quoted(said) : null),
            view.Cut ? Lines.Quiet(voice.Say("New.Cut", Objectives.Phrasing.ReadGoal.Longest)) : null,
            Group(view, Text(view, GoalField.Measure, LongestTitle, voice["New.MeasureExample"]),
                view.Standing ? null : Choose(view, GoalField.Kind, Enum.GetNames<GoalKind>().Select(k => new Choice(voice["New.Kind" + k], k)))),
            Pair(view, [Text(view, GoalField.From, LongestFigure)], [Text(view, GoalField.To, LongestFigure)]),
            Pair(view, [Text(view, GoalField.Unit, 30, voice["New.UnitExample"])],
                [view.Standing ? null : Choose(view, GoalField.Direction, Enum.GetNames<Direction>().Select(d => new Choice(voice["New.Direction" + d], d)))]),
            Pair(view,
                [
                    view.Values.GetValueOrDefault(GoalField.Start) is { Length: > 0 } ? Text(view, GoalField.Start, LongestFigure) : null,
                    view.Standing ? null : Text(view, GoalField.Due, LongestFigure, voice["New.DueExample"]),
                ],
                [Choose(view, GoalField.Cadence, [new Choice(voice["New.CadenceAsItsLevel"], AsItsLevel), .. Enum.GetNames<Cadence>().Select(c => new Choice(voice["New.Cadence" + c], c))])]),
            view.Standing ? null : Pair(view, [PaceForm.Choose(voice, InputIds.Of(GoalField.Pace, view.Form), view.Values.GetValueOrDefault(GoalField.Pace))],
                [PaceForm.Numbers(voice, InputIds.Of(GoalField.PaceNumbers, view.Form), view.Values.GetValueOrDefault(GoalField.PaceNumbers))]),
            view.Standing ? null : Pair(view, [TurnForm.Value(voice, InputIds.Of(GoalField.Tipping, view.Form), view.Values.GetValueOrDefault(GoalField.Tipping))],
                [TurnForm.Then(voice, InputIds.Of(GoalField.Then, view.Form), view.Values.GetValueOrDefault(GoalField.Then))]),
            Group(view, Choose(view, GoalField.Objective, view.Objectives), Text(view, GoalField.Title, LongestTitle, voice["New.TitleExample"])) with { Separator = true },
            Group(view,
                Choose(view, GoalField.Owner, view.Carriers),
                view.Carriers.Count > 0 && !view.Standing ? PayOf(view) : null,
                view.Carriers.Count > 0 ? Lines.Quiet(voice["New.OffersFirst"]) with { Spacing = Spacing.Small } : null),
            Buttons.Row(view.From is { } from ? voice.Save("Button.Save", view.SaveBy, view.Form, from) : voice.Save("Button.Save", view.SaveBy, view.Form)),
        ]);
    }

    private static Container Group(WritingView view, params IEnumerable<Element?> inputs) =>
        new([.. inputs.OfType<Element>().SelectMany(i => Asked(view, i)), .. Loose(view, inputs)]) { Spacing = Spacing.Medium };

    private static ColumnSet Pair(WritingView view, IEnumerable<Element?> left, IEnumerable<Element?> right) => new(
        new Column("stretch", [.. left.OfType<Element>().SelectMany(i => Asked(view, i))]),
        new Column("stretch", [.. right.OfType<Element>().SelectMany(i => Asked(view, i))])) { Spacing = Spacing.Medium };

    /// <summary>A field, what is in doubt about it, and what may be meant.</summary>
    private static IEnumerable<Element> Asked(WritingView view, Element element)
    {
        yield return element;
        if (element is not Input { Id: { } id } || Field(view, id) is not { } field) yield break;
        if (view.Doubts.GetValueOrDefault(field) is { } doubt) yield return Doubt(doubt);
        if (Which(field) is { } which && view.Which.GetValueOrDefault(which) is { Count: > 0 } choices)
            yield return new InputChoiceSet(choices) { Id = InputIds.Of(which, view.Form), Label = view.Voice["New.Which"], Value = view.Values.GetValueOrDefault(which) };
    }

    /// <summary>Who was named and cannot be chosen is said although the field is not there.</summary>
    private static IEnumerable<Element> Loose(WritingView view, IEnumerable<Element?> inputs) =>
        view.Carriers.Count == 0 && !inputs.Any(i => i is Input) && view.Doubts.GetValueOrDefault(GoalField.Owner) is { } doubt ? [Doubt(doubt)] : [];

    private static TextBlock Doubt(string text) => new(text) { Color = TextColor.Attention, Size = TextSize.Small, Spacing = Spacing.Small };

    private static GoalField? Which(GoalField field) => field switch
    {
        GoalField.From => GoalField.WhichFrom,
        GoalField.To => GoalField.WhichTo,
        GoalField.Due => GoalField.WhichDue,
        _ => null,
    };

    private static GoalField? Field(WritingView view, string id) => Enum.GetValues<GoalField>().Where(f => InputIds.Of(f, view.Form) == id).Select(f => (GoalField?)f).FirstOrDefault();

    private static InputText Text(WritingView view, GoalField field, int longest, string? example = null) => new()
    {
        Id = InputIds.Of(field, view.Form),
        Label = view.Voice[(view.Standing && field is (GoalField.From or GoalField.To) ? "Kpi.Field" : "New.Field") + field],
        Placeholder = example, Value = view.Values.GetValueOrDefault(field), MaxLength = longest,
    };

    private static InputChoiceSet PayOf(WritingView view) =>
        TermsForm.PayOf(view.Voice, InputIds.Of(GoalField.Pay, view.Form), view.Values.GetValueOrDefault(GoalField.Pay) == bool.TrueString);

    private static InputChoiceSet? Choose(WritingView view, GoalField field, IEnumerable<Choice> choices) => choices.ToList() is not { Count: > 0 } all ? null : new InputChoiceSet(all)
    {
        Id = InputIds.Of(field, view.Form), Label = view.Voice["New.Field" + field], Style = "compact", Value = view.Values.GetValueOrDefault(field) is { Length: > 0 } value ? value : null,
    };
}
