using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;
using CheckinBot.Storage.Ledger;

namespace CheckinBot.Bot.Cards.Checkins;

/// <param name="Voice">The reader's.</param>
/// <param name="Delivery">The message that is asked about.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Teams">The teams it comes from; at least one.</param>
public sealed record WhyView(Voice Voice, Guid Delivery, DeliveryKind Kind, IReadOnlyList<string> Teams);

/// <summary>What rule sent a message, who sees the answer, and how to change it.</summary>
public static class WhyCard
{
    public static Card Render(WhyView view)
    {
        var (voice, kind, teams) = (view.Voice, view.Kind, view.Voice.And(view.Teams));
        return voice.Card(voice["Button.Why"],
            Lines.Head(voice["Button.Why"]),
            Lines.Plain(voice.Say("Why.Rule" + kind, teams)),
            Part(voice["Why.WhoSees"], voice.Say("Why.Sees" + Audience(kind), teams)),
            Part(voice["Why.ToChange"], voice["Why.Change" + Rhythm(kind)]),
            Buttons.Row(voice.Press("Button.Back", "open", view.Delivery)));
    }

    private static Container Part(string title, string text) => new(Lines.Strong(title), Lines.Plain(text) with { Spacing = Spacing.None });

    private static string Audience(DeliveryKind kind) => kind switch
    {
        DeliveryKind.Prompt or DeliveryKind.Reminder => "Team",
        DeliveryKind.Summary => "Channel",
        DeliveryKind.Gaps or DeliveryKind.Start => "Lead",
        _ => "Two",
    };

    private static string Rhythm(DeliveryKind kind) => kind switch
    {
        DeliveryKind.Prompt or DeliveryKind.Reminder or DeliveryKind.Summary => "Meeting",
        DeliveryKind.Gaps or DeliveryKind.Start => "Mute",
        _ => "Once",
    };
}
