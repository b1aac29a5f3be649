using CheckinBot.Bot.Words;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Bot.Cards.Agreeing;

/// <summary>What was said of a key result, each in a line.</summary>
public static class ThreadLines
{
    /// <summary><c>12 Nov · Marc: 60 by 31 Dec → 55 by 31 Dec · market · “note”</c></summary>
    public static string Entry(this Voice voice, OfferView view, Revision said) => Lists.Dots(
        voice.Day(view.DayOf(said.At)), voice.Say("Offer.Entry", view.Name(said.ById), What(voice, view, said)),
        said.Reason is { } reason ? voice.Word(reason) : null, said.Note is { } note ? voice.Quoted(note) : null, Fate(voice, view, said));

    /// <summary>What differs between what stood and what is offered, the target and its day first.</summary>
    public static IEnumerable<string> Differences(this Voice voice, OfferView view, Revision said)
    {
        if (view.KeyResult is not { } keyResult) yield break;
        var (before, after) = (voice.Goal(keyResult, said.Before), voice.Goal(keyResult, said.After));
        if (before != after) yield return $"{before} → {after}";
        // Most units stand in no figure.
        else if (said.Before.Unit != said.After.Unit)
            yield return voice.Say("Terms.Unit",
                said.Before.Unit.Length == 0 ? voice["Terms.UnitNone"] : said.Before.Unit,
                said.After.Unit.Length == 0 ? voice["Terms.UnitNone"] : said.After.Unit);
        if (said.Before.Title != said.After.Title) yield return voice.Say("Terms.Scope", Cut.To(said.Before.Title, Cut.Title), Cut.To(said.After.Title, Cut.Title));
        if (said.Before.CountsForPay != said.After.CountsForPay) yield return $"{voice.Pay(said.Before.CountsForPay)} → {voice.Within(voice.Pay(said.After.CountsForPay))}";
        if (said.Before.OwnerId != said.After.OwnerId) yield return voice.Say("Terms.Owner", view.Name(said.Before.OwnerId), view.Name(said.After.OwnerId));
    }

    private static string What(Voice voice, OfferView view, Revision said) => said.Kind switch
    {
        RevisionKind.Offered or RevisionKind.Changed when view.KeyResult is { } keyResult =>
            string.Join(", ", voice.Differences(view, said)) is { Length: > 0 } differences ? differences : voice.Goal(keyResult, said.After),
        _ => voice["Step.Word" + said.Kind],
    };

    private static string? Fate(Voice voice, OfferView view, Revision said) => said switch
    {
        { State: ProposalState.Accepted, DecidedById: { } by } when by != said.ById => voice.Say("Offer.AcceptedBy", view.Name(by)),
        { State: ProposalState.Declined, DecidedById: { } by } => voice.Say("Offer.DeclinedBy", view.Name(by)),
        { State: ProposalState.Waiting, WaitsForId: { } waits } => voice.Say("Offer.WaitsFor", view.Name(waits)),
        { State: ProposalState.Withdrawn } => voice["Offer.Withdrawn"],
        _ => null,
    };
}
