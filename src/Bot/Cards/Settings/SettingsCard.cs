using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;

namespace CheckinBot.Bot.Cards.Settings;

/// <param name="Label">What is set, such as <c>Hour</c>.</param>
/// <param name="Value">What holds now.</param>
/// <param name="From">Where that comes from, such as <c>Sales team</c>.</param>
public sealed record SettingLine(string Label, string Value, string From);

/// <param name="Voice">The reader's.</param>
/// <param name="Title">Whose settings.</param>
/// <param name="Lines">What holds, and where it comes from.</param>
/// <param name="Notes">Who sees what, and what else there is to know.</param>
/// <param name="Buttons">What the reader may do.</param>
public sealed record SettingsView(Voice Voice, string Title, IReadOnlyList<SettingLine> Lines, IReadOnlyList<string> Notes, IReadOnlyList<CardAction> Buttons)
{
    /// <summary>Whether it has just been changed.</summary>
    public bool Saved { get; init; }
}

/// <summary>The settings of a person, a team or all: what holds now, and where it comes from.</summary>
public static class SettingsCard
{
    public static Card Render(SettingsView view) => view.Voice.Card(view.Title,
    [
        Lines.Head(view.Title, view.Saved ? view.Voice["Setting.Saved"] : null),
        .. view.Lines.Select(l => Lines.Plain(view.Voice.Say("Setting.Line", l.Label, l.Value, l.From)) with { Spacing = Spacing.Small }),
        .. view.Notes.Select(n => Lines.Quiet(n) with { Spacing = Spacing.Small }),
        Buttons.Row(view.Buttons),
    ]);
}
