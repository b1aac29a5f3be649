using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Turns;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Bot.Cards.Cascade;

/// <summary>What became of a wish to link.</summary>
public static class AlignCards
{
    /// <param name="voice">The reader's.</param>
    /// <param name="bonds">Whether each is so now, what is so or why it cannot be, and how it was before.</param>
    public static Card Said(Voice voice, IReadOnlyList<(bool Done, string Said, string? Before)> bonds) => voice.Card(bonds[0].Said,
        bonds.Select(b => b.Done ? (Element)Lines.Marked("✓", TextColor.Good, b.Said, b.Before) : Lines.Plain(b.Said)));
}

/// <summary>What an objective serves, or what a key result leads and contributes to, to be chosen from.</summary>
public static class AlignForm
{
    /// <summary>The choice of nothing.</summary>
    public const string None = "none";

    private const int Most = 99, Title = 70;

    public static Card Objective(Voice voice, Objective objective, IReadOnlyList<Objective> aims) => voice.Card(voice.Say("Align.Title", objective.Title),
        Lines.Head(voice.Say("Align.Title", Cut.To(objective.Title, Cut.Title)), voice["Align.Words"]),
        Choose(voice, InputIds.Serves(objective.Id), voice["Align.Serves"], objective.ParentId, aims.Select(o => (o.Id, o.Title))),
        Buttons.Row(voice.Save("Button.Save", "align-save", objective.Id, objective.ParentId ?? Guid.Empty)));

    public static Card KeyResult(Voice voice, KeyResult keyResult, IReadOnlyList<KeyResult> others, IReadOnlyList<Objective> aims) => voice.Card(voice.Say("Align.Title", keyResult.Title),
        Lines.Head(voice.Say("Align.Title", keyResult.Called()), voice["Align.Words"]),
        Choose(voice, InputIds.LeadsTo(keyResult.Id), voice["Align.LeadsTo"], keyResult.LeadsToId, others.Select(k => (k.Id, k.Title))),
        aims.Count == 0 ? null : Choose(voice, InputIds.Gives(keyResult.Id), voice["Align.ContributesTo"], null, aims.Select(o => (o.Id, o.Title))),
        Buttons.Row(voice.Save("Button.Save", "align-save", keyResult.Id, keyResult.LeadsToId ?? Guid.Empty)));

    private static InputChoiceSet Choose(Voice voice, string id, string label, Guid? now, IEnumerable<(Guid Id, string Title)> of) =>
        new([new Choice(voice["Align.Nothing"], None), .. of.Take(Most).Select(o => new Choice(Cut.To(o.Title, Title), ShortId.Of(o.Id)))])
        {
            Id = id, Label = label, Style = "compact", Value = now is { } current ? ShortId.Of(current) : None,
        };
}
