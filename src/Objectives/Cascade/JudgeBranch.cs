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
    public static Verdict? Of(IEnumerable<Verdict> verdicts)
    {
        var all = verdicts.ToList();
        if (all.Count == 0) return null;
        var judged = all.Where(v => v != Verdict.TooEarly).ToList();
        if (judged.Count == 0) return Verdict.TooEarly;
        int Count(params ReadOnlySpan<Verdict> these)
        {
            var count = 0;
            foreach (var verdict in judged) if (these.Contains(verdict)) count++;
            return count;
        }
        bool Half(int count) => count * 2 >= judged.Count;
        return Half(Count(Verdict.OffTrack)) ? Verdict.OffTrack
            : Half(Count(Verdict.OffTrack, Verdict.Slipping)) ? Verdict.Slipping
            : Half(Count(Verdict.NoNews)) ? Verdict.NoNews
            : Count(Verdict.OnPace) < judged.Count ? Verdict.Watch
            : Verdict.OnPace;
    }
}
