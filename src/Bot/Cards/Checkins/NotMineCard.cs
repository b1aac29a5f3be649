using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Bot.Cards.Checkins;

/// <param name="Voice">The reader's.</param>
/// <param name="Delivery">The prompt it was pressed on.</param>
/// <param name="KeyResults">Those of the card.</param>
/// <param name="Lead">The lead's first name, who will be told; null when there is none.</param>
public sealed record NotMineView(Voice Voice, Guid Delivery, IReadOnlyList<KeyResult> KeyResults, string? Lead = null);

/// <summary>Asks which key result is somebody else's.</summary>
public static class NotMineCard
{
    public static Card Render(NotMineView view)
    {
        var voice = view.Voice;
        return voice.Card(voice["NotMine.Which"],
        [
            Lines.Head(voice["NotMine.Which"], view.Lead is null ? voice["NotMine.Then"] : voice.Say("NotMine.ThenLead", view.Lead)),
            .. view.KeyResults.Select(k => Buttons.Row(Buttons.Press(k.Title, "not-mine-this", view.Delivery, k.Id)) with { Spacing = Spacing.Small }),
            Buttons.Row(voice.Press("Button.Back", "open", view.Delivery)) with { Separator = true },
        ]);
    }
}
