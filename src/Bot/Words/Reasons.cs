using CheckinBot.Objectives.Drift;

namespace CheckinBot.Bot.Words;

/// <summary>Why a verdict is worse than its numbers alone: what its owner said, what it leads to or what leads to it, a number that did not come.</summary>
public static class Reasons
{
    /// <summary><c>active, no result: 40 a week bring 2 (Qualified meetings), 5 four weeks before</c>; null when numbers alone speak.</summary>
    public static string? Beside(this Voice voice, Standing standing)
    {
        var line = Lists.Dots(standing.Reasons.Select(r => Of(voice, standing, r)));
        return line.Length == 0 ? null : line;
    }

    /// <summary>The same where the other key result and the silence have a line of their own.</summary>
    public static string? Besides(this Voice voice, Standing standing)
    {
        var line = Lists.Dots(standing.Reasons.Where(r => r is not (Signals.LeadFalls or Signals.NoResult or Signals.Stale)).Select(r => Of(voice, standing, r)));
        return line.Length == 0 ? null : line;
    }

    /// <summary>What another key result has to do with it; null when nothing.</summary>
    public static string? Tied(this Voice voice, Standing standing) => standing.Tie switch
    {
        null => null,
        { LedBy: true, Named: true } tie => voice.Say("Reason.LeadFalls", tie.Other.KeyResult.Called(), voice.Word(tie.Other.Verdict)),
        { LedBy: true } => voice["Reason.SomeLeadFalls"],
        { Yield: { } yield } tie => voice.Say("Reason.NoResultFor",
            Count(voice, standing, yield.Activity), Count(voice, tie.Other, yield.Result), tie.Other.KeyResult.Called(),
            Count(voice, tie.Other, yield.Before)),
        { Named: true } tie => voice.Say("Reason.NoResult", tie.Other.KeyResult.Called(), voice.Word(tie.Other.Verdict)),
        _ => voice["Reason.SomeNoResult"],
    };

    private static string? Of(Voice voice, Standing standing, Signals reason) => reason switch
    {
        Signals.LeadFalls or Signals.NoResult => voice.Tied(standing),
        Signals.SaidOffTrack => voice["Reason.SaidOffTrack"],
        Signals.SaidLower => voice["Reason.SaidLower"],
        Signals.NotYetSure => voice["Reason.NotYetSure"],
        Signals.Stale => voice["Reason.Stale"],
        _ => null,
    };

    /// <summary>Small counts with one digit, larger ones whole.</summary>
    private static string Count(Voice voice, Standing standing, decimal value) => voice.Figure(value, standing.KeyResult.Unit, value < 10 && value != Math.Round(value) ? 1 : 0);
}
