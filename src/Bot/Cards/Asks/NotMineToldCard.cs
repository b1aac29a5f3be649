using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Bot.Cards.Asks;

/// <summary>Tells the lead that a key result is not its owner's.</summary>
/// <param name="Voice">The lead's.</param>
/// <param name="Delivery">Its row in the ledger.</param>
/// <param name="KeyResult">The key result.</param>
/// <param name="Owner">Who said so, by first name.</param>
/// <param name="SeenOn">The day the lead acknowledged it; null before.</param>
public sealed record NotMineToldView(Voice Voice, Guid Delivery, KeyResult KeyResult, string Owner, DateOnly? SeenOn = null);

public static class NotMineToldCard
{
    public static Card Render(NotMineToldView view)
    {
        var voice = view.Voice;
        var title = voice.Say("NotMineTold.Title", view.KeyResult.Title);
        return voice.Card(title,
            Lines.Strong(title),
            Lines.Plain(voice.Say("NotMineTold.Said", view.Owner)),
            Lines.Quiet(voice["NotMineTold.Next"]),
            view.SeenOn is { } day
                ? Lines.Marked("✓", TextColor.Good, voice.Say("NotMineTold.SeenOn", voice.Day(day)))
                : Buttons.Row(voice.Press("NotMineTold.Seen", "seen", view.Delivery)));
    }
}
