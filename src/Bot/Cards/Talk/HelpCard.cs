using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;

namespace CheckinBot.Bot.Cards.Talk;

/// <param name="Voice">The reader's.</param>
/// <param name="Words">The command words in the reader's language, with what each does.</param>
/// <param name="Shared">Whether the form of a channel is shown, with the mention in front.</param>
public sealed record HelpView(Voice Voice, IReadOnlyList<HelpLine> Words, bool Shared)
{
    /// <summary>The group that is shown; null for the first words.</summary>
    public string? Group { get; init; }

    /// <summary>All groups there are for the reader, each behind a button; none where all words are shown.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>The one word that was asked about.</summary>
    public string? About { get; init; }
}

/// <param name="Form">What to type, such as <c>status [team]</c>.</param>
/// <param name="Does">One line.</param>
public sealed record HelpLine(string Form, string Does);

/// <summary>What can be typed here, in the form that works here: a few words first, and the others by what they are for.</summary>
public static class HelpCard
{
    public static Card Render(HelpView view)
    {
        var voice = view.Voice;
        var title = view.About is { } word ? word : view.Group is { } shown ? voice["Help.Group." + shown] : voice[view.Groups.Count == 0 ? "Help.Title" : "Help.Begin"];
        return voice.Card(voice["Help.Summary"],
        [
            Lines.Head(title, view.Group is null && view.About is null ? voice[view.Shared ? "Help.InChannel" : "Help.InChat"] : null),
            .. view.Words.Select((w, at) => new Container(Lines.Strong((view.Shared ? "@CheckinBot " : "") + w.Form), Lines.Quiet(w.Does)) { Spacing = at == 0 ? Spacing.Medium : Spacing.Small }),
            view.Group is null ? Lines.Quiet(voice["Help.Foot"]) with { Spacing = Spacing.Medium } : null,
            view.Groups.Count == 0 ? null : Lines.Strong(voice["Help.More"]) with { Separator = true, Spacing = Spacing.Medium },
            view.Groups.Count == 0 ? null : Buttons.Row([
                view.Group is null ? null : voice.Press("Help.First", "help-first"),
                .. view.Groups.Where(g => g != view.Group).Select(g => voice.Press("Help.Group." + g, "help-" + g)),
            ]),
        ]);
    }
}
