using CheckinBot.Bot.Cards.Checkins;
using CheckinBot.Bot.Cards.Escalating;
using CheckinBot.Bot.Words;
using static CheckinBot.Bot.Cards.GallerySample;

namespace CheckinBot.Bot.Cards;

internal static class GalleryEscalation
{
    public static IEnumerable<Gallery.Item> Of(GallerySample s)
    {
        var never = new EscalationView(s.Voice, false, null, null, true);
        yield return new("escalation", "escalation, for an admin, before it was ever on", EscalationCard.Render(never));
        yield return new("escalation-on", "escalation on", EscalationCard.Render(never with { On = true, Switched = Thursday, By = "Otto Weber" }));
        yield return new("escalation-off", "escalation, for somebody else, after escalation off", EscalationCard.Render(never with { Switched = Thursday, By = "Otto Weber", Changeable = false }));
        yield return new("escalation-not-yours", "escalation on, for somebody else", EscalationCard.AdminsOnly(s.Voice));
        var prompt = new PromptView(s.Voice, Delivery, Week, new LocalTime(new(2026, 11, 23), new(9, 0)), [new PromptItem(s.Meetings()), new PromptItem(s.Nps)], 0, [s.Sales]);
        yield return new("prompt-named", "The card where named escalation is on", PromptCard.Render(prompt with { Named = new(Thursday.AddDays(-9), ["Hélène Roy"], []) }));
        yield return new("prompt-looming", "The same, with what the next report names", PromptCard.Render(prompt with { Named = new(Thursday.AddDays(-9), ["Hélène Roy"], [(s.Nps, "Hélène Roy")]) }));
    }
}
