using CheckinBot.Objectives.Drift;

namespace CheckinBot.Objectives.Cascade;

/// <summary>
/// The state of a branch from the states of all key results in it. A state that at least half of them share, or a worse one, is the branch's: off
/// track before slipping before no news. Where fewer are in trouble, but some, it is one to watch: a single bad number neither damns a large
/// branch nor hides in it. What it is too early for has no say, unless there is nothing else.
/// </summary>
public static class JudgeBranch
{
    /// <summary>Null for none.</summary>
    public static Verdict? Of(IEnumerable<Standing> standings) => Of(Tally.Of(standings));

    /// <summary>The same from what was counted before; null where nothing was.</summary>
    public static Verdict? Of(Tally tally)
    {
        if (tally.KeyResults == 0) return null;
        var judged = tally.KeyResults - tally.TooEarly;
        if (judged == 0) return Verdict.TooEarly;
        bool Half(int count) => count * 2 >= judged;
        return Half(tally.OffTrack) ? Verdict.OffTrack
            : Half(tally.Behind) ? Verdict.Slipping
            : Half(tally.NoNews) ? Verdict.NoNews
            : tally.OnPace < judged ? Verdict.Watch
            : Verdict.OnPace;
    }
}
