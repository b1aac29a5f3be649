using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Drift;

namespace CheckinBot.Bot.Cards.Asks;

public enum ClosingDecision { Open, Closed, Kept }

/// <summary>An owner says that a key result is no longer relevant; the lead closes it or keeps it.</summary>
public static class ClosingCard
{
    public static Card Render(Voice voice, Guid delivery, string person, Standing standing, ClosingDecision decision)
    {
        var said = voice.Say("Closing.Proposed", person, standing.KeyResult.Called());
        return voice.Card(said,
            Lines.Strong(said),
            Lines.Plain(voice.Where(standing)),
            decision switch
            {
                ClosingDecision.Closed => Lines.Quiet(voice["Closing.Closed"]),
                ClosingDecision.Kept => Lines.Quiet(voice["Closing.Kept"]),
                _ => Buttons.Row(voice.Press("Closing.Yes", "close-yes", delivery), voice.Press("Closing.No", "close-no", delivery)),
            },
            Buttons.Row(voice.Press("Button.Why", "why", delivery)) with { Spacing = Spacing.Small });
    }
}
