using CheckinBot.Bot.Cards.Elements;
using CheckinBot.Bot.Cards.Parts;
using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Bot.Cards.Agreeing;

/// <summary>Something is offered, or was decided: what, from where to where, by when, from whom and why; then the answers, or in their place what became of it.</summary>
public static class OfferCard
{
    private const int MostSaid = 4;

    public static Card Render(OfferView view)
    {
        var (voice, offer) = (view.Voice, view.Offer);
        var said = OfferLines.Headline(view);
        var changes = voice.Differences(view, offer).ToList();
        return voice.Card(said,
        [
            Lines.Strong(said),
            .. changes.Select(Lines.Plain),
            changes.Count == 0 && view.KeyResult is { } keyResult && offer.Kind == RevisionKind.Offered ? Lines.Plain(voice.Sentence(voice.Goal(keyResult, offer.After))) : null,
            OfferLines.Why(view) is { } why ? Lines.Plain(why) : null,
            .. view.Thread.Before(offer).TakeLast(MostSaid).Select(r => Lines.Quiet(voice.Entry(view, r)) with { Spacing = Spacing.Small }),
            OfferLines.Pay(view) is { } pay ? Lines.Quiet(pay) with { Spacing = Spacing.Small } : null,
            OfferLines.Late(view) is { } late ? Lines.Plain(late) : null,
            view.NeedsFrench ? Lines.Plain(voice["Pay.NeedsFrench"]) : null,
            view.Answers ? Answers(view) : OfferLines.Outcome(view) is { } outcome ? Lines.Marked(Sign(offer), TextColor.Accent, outcome) : null,
            .. view.Answers ? [] : view.Thread.After(offer).TakeLast(MostSaid).Select(r => Lines.Quiet(voice.Entry(view, r)) with { Spacing = Spacing.Small }),
            view.IsMessage ? Buttons.Row(voice.Press("Button.Why", "why", view.Id)) with { Spacing = Spacing.Small } : null,
        ]);
    }

    private static string Sign(Revision offer) => offer.State switch { ProposalState.Accepted => "✓", ProposalState.Waiting => "…", _ => "›" };

    private static ActionSet Answers(OfferView view)
    {
        var voice = view.Voice;
        var terms = view.Offer.Kind is RevisionKind.Offered or RevisionKind.Changed;
        return Buttons.Row(
            view.NeedsFrench ? null : voice.Primary("Offer.Accept", "offer-accept", view.Id),
            view.Keeps is { } kept && view.KeyResult is { } keyResult ? Buttons.Press(voice.Say("Offer.Keep", Kept(voice, keyResult, kept, view.Offer.After)), "offer-keep", view.Id) : null,
            terms ? voice.Press("Offer.Negotiate", "offer-negotiate", view.Id) : null,
            view.Keeps is null ? voice.Press("Offer.Decline", "offer-decline", view.Id) : null);
    }

    /// <summary>In a word what the button keeps: the figure, or where that is the same the day.</summary>
    private static string Kept(Voice voice, KeyResult keyResult, Terms kept, Terms offered) =>
        kept.Target != offered.Target ? voice.Figure(keyResult, kept.Target) : kept.Due != offered.Due ? voice.Day(kept.Due) : voice.Goal(keyResult, kept);
}
