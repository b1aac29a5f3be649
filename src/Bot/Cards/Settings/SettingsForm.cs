using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Words;

namespace CheckinBot.Bot.Cards.Settings;

/// <param name="Voice">The reader's.</param>
/// <param name="Title">Whose settings.</param>
/// <param name="Inputs">What may be set; an empty one follows what is wider.</param>
/// <param name="Notes">What holds and cannot be set here, and why.</param>
/// <param name="Save">The action that sends it.</param>
/// <param name="Back">The one that leaves it.</param>
public sealed record SettingsFormView(Voice Voice, string Title, IReadOnlyList<Input> Inputs, IReadOnlyList<string> Notes, ActionText Save, ActionText Back);

/// <summary>Settings, to be changed all at once.</summary>
public static class SettingsForm
{
    /// <summary>The choice that follows what is wider.</summary>
    public const string Follow = "follow";

    public static Card Render(SettingsFormView view) => view.Voice.Card(view.Title,
    [
        Lines.Head(view.Title),
        .. view.Inputs,
        .. view.Notes.Select(n => Lines.Quiet(n) with { Spacing = Spacing.Small }),
        Buttons.Row(
            new ActionExecute(view.Voice["Button.Save"], view.Save.ToString()) { Style = "positive" },
            view.Voice.Press("Button.Back", view.Back.Verb, [.. view.Back.Ids])),
    ]);

    /// <summary>A field that is typed; what holds while it is empty stands in it in grey.</summary>
    public static InputText Text(string id, string label, string? value, string? holds) => new() { Id = id, Label = label, Value = value, Placeholder = holds, MaxLength = 60 };

    /// <param name="voice">The reader's.</param>
    /// <param name="id">The input's.</param>
    /// <param name="label">What is chosen.</param>
    /// <param name="value">The choice that was made; null follows.</param>
    /// <param name="holds">What holds where none is made.</param>
    /// <param name="choices">What else there is.</param>
    public static InputChoiceSet Choose(Voice voice, string id, string label, string? value, string holds, IEnumerable<Choice> choices) =>
        new([new Choice(voice.Say("Setting.Follow", holds), Follow), .. choices]) { Id = id, Label = label, Style = "compact", Value = value ?? Follow };
}
