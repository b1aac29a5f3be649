using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;

namespace CheckinBot.Bot.Cards.Escalating;

/// <param name="Voice">The reader's.</param>
/// <param name="On">Whether it is on.</param>
/// <param name="Switched">When it was last switched; null when it never was.</param>
/// <param name="By">The admin who did; null when nobody is known.</param>
/// <param name="Changeable">Whether the reader may switch it.</param>
public sealed record EscalationView(Voice Voice, bool On, DateOnly? Switched, string? By, bool Changeable);

/// <summary>Whether leads above read by name of what has no news, since when, by whose word, and what it means for whom.</summary>
public static class EscalationCard
{
    public static Card Render(EscalationView view)
    {
        var voice = view.Voice;
        var title = voice[view.On ? "Escalation.On" : "Escalation.Off"];
        return voice.Card(title,
            Lines.Strong(title),
            Lines.Plain(voice["Escalation.Means"]),
            Lines.Plain(voice["Escalation.Before"]) with { Spacing = Spacing.Small },
            view is { Switched: { } day, By: { } by } ? Lines.Quiet(voice.Say(view.On ? "Escalation.OnBy" : "Escalation.OffBy", voice.Day(day), by)) with { Spacing = Spacing.Small } : null,
            view.Changeable ? Lines.Quiet(voice[view.On ? "Escalation.TurnOff" : "Escalation.TurnOn"]) : null);
    }

    public static Card AdminsOnly(Voice voice) => voice.Card(voice["Escalation.AdminsOnly"], Lines.Plain(voice["Escalation.AdminsOnly"]));
}
