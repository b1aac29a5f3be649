using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Bot.Cards.Lenses;

/// <summary>Puts objectives in a perspective, a few at a time.</summary>
public static class PlaceForm
{
    public const int Most = 5;

    /// <param name="voice">The reader's.</param>
    /// <param name="objectives">Those in none yet that the reader may place.</param>
    /// <param name="team">Whose scorecard it was opened from; null for all.</param>
    public static Card Render(Voice voice, IReadOnlyList<Objective> objectives, Guid? team) => voice.Card(voice["Scorecard.PlaceHead"],
    [
        Lines.Head(voice["Scorecard.PlaceHead"], voice["Scorecard.PlaceWhy"]),
        .. objectives.Take(Most).Select(o => new InputChoiceSet([.. Enum.GetNames<Perspective>().Select(p => new Choice(voice["Perspective." + p], p))])
        {
            Id = InputIds.Perspective(o.Id), Label = Cut.To(o.Title, 90), Style = "compact", Spacing = Spacing.Medium,
        }),
        objectives.Count > Most ? Lines.Quiet(voice.Count("Status.AndMore", objectives.Count - Most)) : null,
        Buttons.Row(team is { } id ? voice.Save("Button.Save", "place-save", id) : voice.Save("Button.Save", "place-save")),
    ]);
}
