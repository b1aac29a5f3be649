using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Drift;

namespace CheckinBot.Bot.Cards.Asks;

/// <summary><i>Not mine</i>: which one, and what its lead is told.</summary>
public static class NotMineCards
{
    /// <summary>A button for each key result of the card.</summary>
    public static Card Which(Voice voice, Guid delivery, IReadOnlyList<Standing> items) => voice.Card(voice["NotMine.Which"],
    [
        Lines.Strong(voice["NotMine.Which"]),
        Lines.Quiet(voice["NotMine.Then"]),
        .. items.Select(i => Buttons.Row(Buttons.Press(i.KeyResult.Called(), "not-mine-this", delivery, i.KeyResult.Id)) with { Spacing = Spacing.Small }),
        Buttons.Row(voice.Press("Button.Back", "open", delivery)) with { Separator = true },
    ]);

    /// <summary>To the lead, who can give it to somebody else.</summary>
    /// <param name="voice">The lead's.</param>
    /// <param name="delivery">The message.</param>
    /// <param name="person">Who says so.</param>
    /// <param name="standing">The key result.</param>
    /// <param name="seen">Whether the lead has acknowledged it.</param>
    public static Card Told(Voice voice, Guid delivery, string person, Standing standing, bool seen)
    {
        var said = voice.Say("NotMine.Told", person, standing.KeyResult.Called());
        return voice.Card(said,
            Lines.Strong(said),
            Lines.Plain(voice.Where(standing)),
            Lines.Quiet(voice["NotMine.ToldDo"]) with { Spacing = Spacing.Small },
            seen ? Lines.Quiet(voice["NotMine.Seen"]) : Buttons.Row(voice.Primary("NotMine.See", "seen", delivery)),
            Buttons.Row(voice.Press("Button.Why", "why", delivery)) with { Spacing = Spacing.Small });
    }
}
