using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Cards.Writing;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Checkins;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Bot.Cards.Reviewing;

/// <param name="Voice">The reader's.</param>
/// <param name="Scope">What is being reviewed.</param>
/// <param name="KeyResult">As it is offered now.</param>
/// <param name="OfUnit">Whether its unit is missing, and not its start.</param>
/// <param name="Accepts">Who has to accept it, by first name; null when it takes effect at once.</param>
public sealed record MissingView(Voice Voice, Guid Scope, KeyResult KeyResult, bool OfUnit, string? Accepts)
{
    /// <summary>The unit that its title tells.</summary>
    public string? Unit { get; init; }

    /// <summary>The value that it may start from.</summary>
    public Checkin? Start { get; init; }

    /// <summary>Whether it is agreed without, so that saying it is a proposal.</summary>
    public bool Proposes { get; init; }
}

/// <summary>The one field of a key result that its review misses, filled with the best guess, and where that comes from.</summary>
public static class MissingForm
{
    public const int LongestUnit = 30;

    public static Card Render(MissingView view)
    {
        var (voice, keyResult) = (view.Voice, view.KeyResult);
        var title = voice.Say(view.OfUnit ? "Missing.UnitOf" : "Missing.StartOf", keyResult.Called());
        return voice.Card(title,
        [
            Lines.Head(title, voice.Say("Terms.Stands", voice.Goal(keyResult))),
            view.OfUnit
                ? new InputText { Id = Input(keyResult.Id, true), Label = voice["New.FieldUnit"], Placeholder = voice["Missing.UnitExample"], Value = view.Unit, MaxLength = LongestUnit }
                : new InputText { Id = Input(keyResult.Id, false), Label = voice["Missing.Start"], Value = view.Start?.Value is { } value ? voice.TypedExactly(value) : null, MaxLength = 40 },
            Guessed(view) is { } guessed ? Lines.Quiet(guessed) with { Spacing = Spacing.Small } : null,
            Lines.Quiet(view.Accepts is { } who ? voice.Say("Terms.Then", who) : voice["Terms.AtOnce"]) with { Spacing = Spacing.Small },
            Buttons.Row(voice.Save(view.Proposes ? "Terms.Send" : "Button.Save", (view.OfUnit ? "unit" : "baseline") + "-save", view.Scope, keyResult.Id)),
        ]);
    }

    /// <summary>What is typed is read by this id.</summary>
    public static string Input(Guid keyResult, bool ofUnit) => InputIds.Of(ofUnit ? GoalField.Unit : GoalField.From, keyResult);

    private static string? Guessed(MissingView view) => view switch
    {
        { OfUnit: true, Unit: not null } => view.Voice["Missing.UnitGuessed"],
        { OfUnit: false, Start: { Value: { } value } last } => view.Voice.Say("Missing.StartGuessed", view.Voice.Figure(view.KeyResult, value), view.Voice.Day(last.AsOf)),
        _ => null,
    };
}
