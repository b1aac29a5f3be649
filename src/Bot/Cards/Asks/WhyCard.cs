using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;
using CheckinBot.Storage.Ledger;

namespace CheckinBot.Bot.Cards.Asks;

/// <summary>Why a message came, who sees the answer, and what changes it.</summary>
public static class WhyCard
{
    public static Card Render(Voice voice, Guid delivery, DeliveryKind kind, IReadOnlyList<string> seenBy)
    {
        var key = "Why." + (kind is DeliveryKind.Again ? DeliveryKind.Prompt : kind);
        return voice.Card(voice[key],
            Lines.Strong(voice["Button.Why"]),
            Lines.Plain(voice[key]),
            seenBy.Count > 0 ? Lines.Plain(voice.SeenBy(seenBy)) : null,
            kind is DeliveryKind.Trouble or DeliveryKind.Welcome ? null : Lines.Quiet(voice["Why.Change"]) with { Spacing = Spacing.Small },
            Buttons.Row(voice.Press("Button.Back", "open", delivery)));
    }
}
