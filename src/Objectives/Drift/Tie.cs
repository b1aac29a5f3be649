using CheckinBot.Objectives.Plan;

namespace CheckinBot.Objectives.Drift;

/// <summary>Where one key result leads to another, and one of the two says something of the other.</summary>
/// <param name="Other">The other one, as its own numbers say.</param>
/// <param name="LedBy">The other one leads; else it is what this one leads to.</param>
public sealed record Tie(Standing Other, bool LedBy)
{
    /// <summary>Whether the other one may be named beside this one: who reads of one team's may not see another's.</summary>
    public bool Named { get; init; }

    /// <summary>What the activity brought; null where it cannot be counted.</summary>
    public Yield? Yield { get; init; }

    /// <summary>
    /// Leading before lagging: what falls behind puts on watch what it leads to. And an activity is never green alone: met while what it leads to
    /// falls behind, it is on watch as <i>active, no result</i>. Each goes by the other's own numbers, so none depends on who is asked first.
    /// </summary>
    /// <param name="standings">Those to be shown.</param>
    /// <param name="others">What these lead to, and what leads to these, as far as it is not among them.</param>
    public static List<Standing> Together(IReadOnlyList<Standing> standings, IReadOnlyCollection<Standing> others)
    {
        var all = standings.Concat(others).ToList();
        if (!all.Exists(s => s.KeyResult.LeadsToId is not null)) return [.. standings];
        var byId = all.ToDictionary(s => s.KeyResult.Id);
        var leads = all.Where(s => s.KeyResult is { LeadsToId: not null, Indicator: not Indicator.Lagging }).ToLookup(s => s.KeyResult.LeadsToId!.Value);
        return [.. standings.Select(s => Of(s, s.KeyResult is { LeadsToId: { } to, Indicator: not Indicator.Lagging } ? byId.GetValueOrDefault(to) : null, leads[s.KeyResult.Id]))];
    }

    private static Standing Of(Standing standing, Standing? result, IEnumerable<Standing> leads)
    {
        if (leads.Where(l => l.Behind).MinBy(l => l.Verdict) is { } falls && !standing.Judgement.Signals.HasFlag(Signals.Reached))
            return With(standing, Signals.LeadFalls, new(falls, true) { Named = May(standing, falls) });
        if (result is { Behind: true } && standing.Verdict == Verdict.OnPace)
            return With(standing, Signals.NoResult, new(result, false) { Named = May(standing, result), Yield = May(standing, result) ? Yield.Of(standing, result) : null });
        return standing;
    }

    private static Standing With(Standing standing, Signals signal, Tie tie) => standing with
    {
        Tie = tie,
        Judgement = standing.Judgement with
        {
            Verdict = standing.Verdict is Verdict.OnPace or Verdict.TooEarly ? Verdict.Watch : standing.Verdict,
            Signals = standing.Judgement.Signals | signal,
        },
    };

    private static bool May(Standing one, Standing other) =>
        one.Objective.Id == other.Objective.Id || (one.Objective.TeamId == other.Objective.TeamId && !other.Objective.Private);
}
