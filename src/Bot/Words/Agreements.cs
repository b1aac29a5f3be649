using CheckinBot.Objectives.Drift;
using CheckinBot.Objectives.Plan;

namespace CheckinBot.Bot.Words;

/// <summary>What was agreed and what became of it, in words.</summary>
public static class Agreements
{
    public static string Word(this Voice voice, RevisionReason reason) => voice.Within(voice["Reason." + reason]);

    public static string Pay(this Voice voice, bool counts) => voice[counts ? "Pay.Counts" : "Pay.Not"];

    /// <summary><c>60 by 31 Dec</c>, in the words of its key result.</summary>
    public static string Goal(this Voice voice, KeyResult keyResult, Terms terms) => voice.Goal(terms.On(keyResult));

    /// <summary><c>Claire: 60 by 31 Dec → 50 by 31 Dec · waits for Marc since 19 Nov</c></summary>
    /// <param name="voice">The reader's.</param>
    /// <param name="offer">What is offered.</param>
    /// <param name="keyResult">Of what; null of a whole objective.</param>
    /// <param name="by">Who offers it, by first name.</param>
    /// <param name="to">Who has to answer.</param>
    /// <param name="since">Since when.</param>
    public static string Waits(this Voice voice, Revision offer, KeyResult? keyResult, string by, string to, DateOnly since)
    {
        var what = voice.Offers(offer, keyResult) is { } goals ? voice.Say("Offer.Entry", by, goals) : voice.Say("Offer.Said" + offer.Kind, by, Cut.To(offer.After.Title, Cut.Title));
        return Lists.Dots(what, voice.Within(voice.Say("Offer.Waits", to, voice.Day(since))));
    }

    /// <summary><c>60 by 31 Dec → 50 by 31 Dec</c>, of a new key result <c>60 by 31 Mar</c>; null of what changes no goal.</summary>
    public static string? Offers(this Voice voice, Revision offer, KeyResult? keyResult)
    {
        if (keyResult is null || offer.Kind is not (RevisionKind.Offered or RevisionKind.Changed)) return null;
        var (before, after) = (voice.Goal(keyResult, offer.Before), voice.Goal(keyResult, offer.After));
        return before != after ? $"{before} → {after}" : offer.Kind == RevisionKind.Offered ? after : null;
    }

    /// <summary><c>was 300 by 30 June, now 240 by 31 July · Marc · market</c>; null while it is as it was agreed first.</summary>
    /// <param name="voice">The reader's.</param>
    /// <param name="standing">The key result.</param>
    /// <param name="named">Whether who changed it is said: a team reads no names.</param>
    public static string? Was(this Voice voice, Standing standing, bool named) =>
        standing.Revised is not { } revised || Changes(voice, standing.KeyResult, revised.First) is not { } what ? null
        : Lists.Dots(what, named ? revised.By : null, revised.Reason is { } reason ? voice.Word(reason) : null);

    /// <summary><c>by the first plan 41</c>; null when it asks for the same.</summary>
    public static string? FirstPlan(this Voice voice, Standing standing) => standing.FirstExpected is { } then && standing.Expected is not null
        ? voice.Say("Revised.FirstPlan", voice.Estimate(standing.KeyResult, then)) : null;

    /// <summary><c>NPS, target 60 → 55 (market)</c>: for a team, which reads no names; null for a change of owner.</summary>
    public static string? Decided(this Voice voice, KeyResult keyResult, Revision change)
    {
        var (before, after) = (change.Before, change.After);
        var what = before.Target != after.Target ? voice.Say("Summary.Target", keyResult.Called(), voice.Figure(before.Target, before.Unit), voice.Figure(after.Target, after.Unit))
            : voice.Goal(keyResult, before) != voice.Goal(keyResult, after) ? voice.Say("Summary.Goal", keyResult.Called(), voice.Goal(keyResult, before), voice.Goal(keyResult, after))
            : null;
        return what is null ? null : change.Reason is { } reason ? $"{what} ({voice.Word(reason)})" : what;
    }

    private static string? Changes(Voice voice, KeyResult keyResult, Terms first)
    {
        var (then, now) = (voice.Goal(keyResult, first), voice.Goal(keyResult));
        if (then != now) return voice.Say("Revised.Was", then, now);
        if (first.CountsForPay != keyResult.CountsForPay) return voice[keyResult.CountsForPay ? "Revised.ForPay" : "Revised.NotForPay"];
        return first.Title != keyResult.Title ? voice.Say("Revised.Called", Cut.To(first.Title, Cut.Title)) : null;
    }
}
