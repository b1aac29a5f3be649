using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Gaps;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;

namespace CheckinBot.Bot.Cards.Asks;

/// <summary>An owner asks the lead for a hand.</summary>
/// <param name="Voice">The lead's.</param>
/// <param name="Delivery">Its row in the ledger.</param>
/// <param name="Gap">The key result, with the owner's first name and, once the lead took it, by whom and when.</param>
public sealed record HelpWantedView(Voice Voice, Guid Delivery, GapView Gap);

public static class HelpWantedCard
{
    public static Card Render(HelpWantedView view)
    {
        var (voice, gap) = (view.Voice, view.Gap);
        var title = voice.Say("HelpWanted.Title", gap.Owner);
        return voice.Card(voice.Say("Standing.Line", title, gap.Standing.KeyResult.Title),
        [
            Lines.Head(title),
            Lines.Judged(gap.Standing.Verdict, voice.Gap(gap.Standing), GapLines.Arithmetic(voice, gap.Standing)),
            Lines.Plain(GapLines.Cause(voice, gap)),
            .. GapLines.Done(voice, gap),
            gap.Taken is null ? Buttons.Row(voice.First("Gap.Take", "hand-take", view.Delivery)) : null,
            Lines.Quiet(voice.Say("HelpWanted.WillSee", gap.Owner)) with { Spacing = Spacing.Small },
        ]);
    }
}
