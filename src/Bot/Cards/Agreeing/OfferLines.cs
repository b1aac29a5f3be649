using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Bot.Cards.Agreeing;

/// <summary>The sentences about an offer.</summary>
public static class OfferLines
{
    public static string Headline(OfferView view)
    {
        var (voice, offer) = (view.Voice, view.Offer);
        var about = Cut.To(offer.After.Title, Cut.Title);
        return offer switch
        {
            { State: ProposalState.Declined, DecidedById: { } by } when !view.Answers && by != offer.ById => voice.Say("Offer.Declines", view.Name(by), about),
            { State: ProposalState.Accepted } when Settled(view) => voice.Say("Offer.Keeps", view.Name(offer.ById), about),
            { State: ProposalState.Accepted, DecidedById: { } by } when by != offer.ById => voice.Say("Offer.Done" + offer.Kind, view.Name(by), about),
            { State: ProposalState.Accepted } => voice.Say("Offer.Made" + offer.Kind, view.Name(offer.ById), about),
            _ when view.Thread.Answered(offer) is { } before && before.After != offer.After => voice.Say("Offer.Counters", view.Name(offer.ById), about),
            _ => voice.Say("Offer.Said" + offer.Kind, view.Name(offer.ById), about),
        };
    }

    /// <summary><c>Marc: market, “note”</c></summary>
    public static string? Why(OfferView view)
    {
        var (voice, offer) = (view.Voice, view.Offer);
        var why = string.Join(", ", new[] { offer.Reason is { } reason ? voice.Word(reason) : null, offer.Note is { } note ? voice.Quoted(note) : null }.OfType<string>());
        return why.Length == 0 ? null : voice.Say("Offer.Entry", view.Name(offer.ById), why);
    }

    /// <summary>Whether it counts for pay; null where that is what is changed, and said already.</summary>
    public static string? Pay(OfferView view) =>
        view is { KeyResult: not null, Offer: { Kind: RevisionKind.Offered or RevisionKind.Changed, Before: var before, After: var after } }
            && before.CountsForPay == after.CountsForPay
        ? view.Voice.Pay(after.CountsForPay) : null;

    /// <summary>That what pay depends on is not agreed before its period begins.</summary>
    public static string? Late(OfferView view) => view is { KeyResult: { } keyResult, Offer: { After.CountsForPay: true } offer }
        && (offer.Kind == RevisionKind.Offered || (offer.Kind == RevisionKind.Changed && !offer.Before.CountsForPay))
        && view.DayOf(view.Offer.DecidedAt ?? view.Offer.At) >= keyResult.Start
            ? view.Voice.Say("Pay.Late", view.Voice.Day(keyResult.Start)) : null;

    public static string? Outcome(OfferView view)
    {
        var (voice, offer) = (view.Voice, view.Offer);
        var day = offer.DecidedAt is { } at ? voice.LongDay(view.DayOf(at)) : "";
        return offer switch
        {
            { State: ProposalState.Waiting, WaitsForId: { } waits } => voice.Say("Offer.Waits", view.Name(waits), voice.Day(view.DayOf(offer.At))),
            { State: ProposalState.Accepted } when Settled(view) => Lists.Dots(Agreed(view, day), voice.Say("Offer.Disagreed", view.Name(offer.ById))),
            { State: ProposalState.Accepted } => Agreed(view, day),
            { State: ProposalState.Declined, DecidedById: { } by } => voice.Say("Offer.WasDeclined", day, view.Name(by)),
            { State: ProposalState.Countered, DecidedById: { } by } when view.Thread.All.Any(r => r.AnswersId == offer.Id && r.After == offer.After) =>
                voice.Say("Offer.WasPassed", day, view.Name(by)),
            { State: ProposalState.Countered, DecidedById: { } by } => voice.Say("Offer.WasCountered", day, view.Name(by)),
            { State: ProposalState.Withdrawn } => voice.Say("Offer.WasWithdrawn", day),
            _ => null,
        };
    }

    private static string Agreed(OfferView view, string day) => view is { KeyResult: { } keyResult, Offer.Kind: RevisionKind.Offered or RevisionKind.Changed }
        ? view.Voice.Say("Offer.Agreed", day, view.Voice.Goal(keyResult, view.Offer.After))
        : view.Voice.Say("Offer.InEffect", day);

    /// <summary>The lead's side has ended it over another answer.</summary>
    private static bool Settled(OfferView view) => view.Offer.State == ProposalState.Accepted && view.Offer.ById == view.Offer.DecidedById
        && view.Thread.Answered(view.Offer) is { State: ProposalState.Declined };
}
