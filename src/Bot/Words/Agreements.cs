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

    /// <summary><c>was 300 by 30 June, now 240 by 31 July · Marc · market</c>; null while it is as it was agreed first.</summary>
    /// <param name="voice">The reader's.</param>
    /// <param name="standing">The key result.</param>
    /// <param name="named">Whether who changed it is said: a team reads no names.</param>
    public static string? Was(this Voice voice, Standing standing, bool named) => standing.Revised is not { } revised || Changes(voice, standing.KeyResult, revised.First) is not { } what ? null : Lists.Dots(
        what, named ? revised.By : null, revised.Reason is { } reason ? voice.Word(reason) : null);

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
