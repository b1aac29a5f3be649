using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Calendars;

namespace CheckinBot.Bot.Cards.Times;

/// <param name="Voice">The reader's.</param>
/// <param name="Delivery">The message.</param>
/// <param name="Name">The other one's first name: who is away, or who was asked to give their numbers.</param>
/// <param name="Days">When.</param>
/// <param name="Accepted">What was answered; null while nothing was.</param>
public sealed record DelegationView(Voice Voice, Guid Delivery, string Name, DaySpan Days, bool? Accepted);

/// <summary>Somebody is away and names who gives their numbers: the question, and what became of it.</summary>
public static class DelegationCards
{
    /// <summary>To who is to give them.</summary>
    public static Card Ask(DelegationView view)
    {
        var voice = view.Voice;
        var said = voice.Say("Delegate.Asks", view.Name, voice.Span(view.Days));
        return voice.Card(said,
            Lines.Strong(said),
            view.Accepted is null ? Lines.Plain(voice["Delegate.Means"]) : Lines.Plain(voice[view.Accepted == true ? "Delegate.Yes" : "Delegate.No"]),
            view.Accepted is null ? Buttons.Row(voice.Primary("Offer.Accept", "stand-in-yes", view.Delivery), voice.Press("Offer.Decline", "stand-in-no", view.Delivery)) : null,
            Buttons.Row(voice.Press("Button.Why", "why", view.Delivery)) with { Spacing = Spacing.Small });
    }

    /// <summary>To who is away.</summary>
    public static Card Told(DelegationView view)
    {
        var voice = view.Voice;
        var said = voice.Say(view.Accepted == true ? "Delegate.Accepts" : "Delegate.Declines", view.Name);
        return voice.Card(said,
            Lines.Strong(said),
            Lines.Quiet(voice.Sentence(voice.Span(view.Days))),
            view.Accepted == true ? null : Lines.Plain(voice["Delegate.AskAnother"]),
            Buttons.Row(voice.Press("Button.Why", "why", view.Delivery)) with { Spacing = Spacing.Small });
    }

    /// <summary>The days have changed since.</summary>
    public static Card Gone(Voice voice, Guid delivery) => voice.Card(voice["Delegate.Gone"],
        Lines.Plain(voice["Delegate.Gone"]),
        Buttons.Row(voice.Press("Button.Why", "why", delivery)) with { Spacing = Spacing.Small });
}
