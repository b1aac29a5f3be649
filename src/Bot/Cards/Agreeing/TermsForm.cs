using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Bot.Cards.Agreeing;

/// <param name="Voice">The reader's.</param>
/// <param name="KeyResult">What is revised.</param>
/// <param name="Shown">What stands, or what is answered.</param>
/// <param name="Save">The action that sends it.</param>
/// <param name="Back">The one that leaves it; null where there is nothing to go back to.</param>
public sealed record TermsFormView(Voice Voice, KeyResult KeyResult, Terms Shown, ActionText Save, ActionText? Back)
{
    /// <summary>Who may carry it, by id and name; empty with an answer to an offer, which only says other terms.</summary>
    public IReadOnlyList<(Guid Id, string Name)> Owners { get; init; } = [];

    /// <summary>What the fields are filled with instead, where something was suggested; null where nothing was.</summary>
    public Terms? Suggested { get; init; }

    /// <summary>Whether the reader may say that it counts for variable pay.</summary>
    public bool SaysPay { get; init; }

    /// <summary>An answer to an offer says why in words, a revision by a reason of the list.</summary>
    public bool Negotiates { get; init; }

    /// <summary>Who has to accept it; null when it takes effect at once.</summary>
    public string? Accepts { get; init; }
}

/// <summary>Another target, date, scope or owner, filled with what stands. A day is written as it is typed: <c>31 December 2026</c>.</summary>
public static class TermsForm
{
    public const int LongestScope = 200, LongestNote = 300, MostOwners = 100;

    public static Card Render(TermsFormView view)
    {
        var (voice, keyResult, id, filled) = (view.Voice, view.KeyResult, view.KeyResult.Id, view.Suggested ?? view.Shown);
        var title = voice.Say(view.Negotiates ? "Terms.Negotiate" : "Terms.Revise", keyResult.Called());
        return voice.Card(title,
        [
            Lines.Head(title, voice.Say("Terms.Stands", voice.Goal(keyResult, view.Shown))),
            .. Figures(view),
            keyResult.Standing ? null : new InputText { Id = InputIds.Until(id), Label = voice["Terms.Due"], Value = voice.Typed(filled.Due), MaxLength = 40 },
            new InputText { Id = InputIds.Scope(id), Label = voice["Terms.Title"], Value = filled.Title, MaxLength = Math.Max(LongestScope, filled.Title.Length) },
            view.Owners.Count < 2 ? null : new InputChoiceSet([.. view.Owners.Take(MostOwners).Select(o => new Choice(o.Name, ShortId.Of(o.Id)))])
            {
                Id = InputIds.Owner(id), Label = voice["Terms.Carries"], Style = "compact", Value = ShortId.Of(filled.OwnerId),
            },
            view.SaysPay ? PayOf(voice, InputIds.Pay(id), view.Shown.CountsForPay) : null,
            view.Negotiates ? null : ReasonOf(voice, id),
            new InputText { Id = InputIds.Note(id), Label = voice[view.Negotiates ? "Terms.Why" : "Terms.Note"], IsMultiline = true, MaxLength = LongestNote },
            Lines.Quiet(view.Accepts is { } who ? voice.Say("Terms.Then", who) : voice["Terms.AtOnce"]) with { Spacing = Spacing.Small },
            Buttons.Row(
                new ActionExecute(voice["Terms.Send"], view.Save.ToString()) { Style = "positive" },
                view.Back is { } back ? voice.Press("Button.Back", back.Verb, [.. back.Ids]) : null),
        ]);
    }

    /// <summary>Asked of every revision and every step.</summary>
    public static InputChoiceSet ReasonOf(Voice voice, Guid id) => new([.. Enum.GetValues<RevisionReason>().Select(r => new Choice(voice["Reason." + r], r.ToString()))])
    {
        Id = InputIds.Reason(id), Label = voice["Terms.Reason"],
    };

    /// <summary>Whether it counts for variable pay: <c>true</c> or <c>false</c>.</summary>
    public static InputChoiceSet PayOf(Voice voice, string id, bool counts) => new(new Choice(voice["Pay.No"], bool.FalseString), new Choice(voice["Pay.Yes"], bool.TrueString))
    {
        Id = id, Label = voice["Pay.Label"], Style = "compact", Value = counts.ToString(),
    };

    private static IEnumerable<InputText> Figures(TermsFormView view)
    {
        var (voice, keyResult, shown) = (view.Voice, view.KeyResult, view.Suggested ?? view.Shown);
        if (IsBand(keyResult))
        {
            yield return Number(InputIds.Low(keyResult.Id), voice["Terms.Low"], shown.BandLow);
            yield return Number(InputIds.High(keyResult.Id), voice["Terms.High"], shown.BandHigh);
        }
        else
        {
            yield return Number(InputIds.Value(keyResult.Id), voice["Terms.Target"], shown.Target);
        }

        InputText Number(string id, string label, decimal? value) => new() { Id = id, Label = label, Value = value is { } known ? voice.Typed(known) : null, MaxLength = 40 };
    }

    /// <summary>Whether its bounds are what is to be reached.</summary>
    public static bool IsBand(KeyResult keyResult) => keyResult.Kind == Kind.Band || (keyResult.Standing && (keyResult.BandLow ?? keyResult.BandHigh) is not null);
}
