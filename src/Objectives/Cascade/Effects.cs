using CheckinBot.Objectives.Plan;

namespace CheckinBot.Objectives.Cascade;

/// <summary>How much of an objective's progress hangs on a key result.</summary>
/// <param name="Objective">The objective.</param>
/// <param name="Part">From 0 to 1.</param>
public readonly record struct Share(Objective Objective, double Part);

/// <summary>
/// What a key result means for the objectives above it, by the weights of <see cref="RollUp"/>: its part of its own objective, that one's part of what
/// it serves, and so on to the top; and the same for each objective of another team that it contributes to.
/// </summary>
/// <param name="objectives">By id, with all that they serve.</param>
/// <param name="totals">By objective, the weights of all that counts for it, added up.</param>
/// <param name="lent">By key result, where else it counts, and how much.</param>
public sealed class Effects(IReadOnlyDictionary<Guid, Objective> objectives, IReadOnlyDictionary<Guid, decimal> totals, ILookup<Guid, (Guid Objective, decimal Weight)> lent)
{
    /// <summary>From its own objective upwards.</summary>
    public IReadOnlyList<Share> Of(KeyResult keyResult)
    {
        var parts = new Dictionary<Guid, double>();
        Climb(keyResult.ObjectiveId, keyResult.Weight, 1, parts, []);
        foreach (var (objective, weight) in lent[keyResult.Id]) Climb(objective, weight, 1, parts, []);
        return [.. parts.Select(p => new Share(objectives[p.Key], Math.Min(p.Value, 1)))];
    }

    /// <summary>All of it in one number: what reaches far up, or into several objectives, counts for more than what ends in one.</summary>
    public double Sum(KeyResult keyResult) => Of(keyResult).Sum(s => s.Part);

    private void Climb(Guid id, decimal weight, double of, Dictionary<Guid, double> parts, HashSet<Guid> seen)
    {
        if (!objectives.TryGetValue(id, out var at) || at.PausedOn is not null || !seen.Add(id)) return;
        var all = Math.Max(totals.GetValueOrDefault(id), weight);
        if (weight <= 0 || all <= 0) return;
        var part = of * (double)(weight / all);
        parts[id] = parts.GetValueOrDefault(id) + part;
        // A private objective counts for private ones alone.
        if (at.ParentId is { } parent && objectives.TryGetValue(parent, out var above) && (!at.Private || above.Private)) Climb(parent, at.Weight, part, parts, seen);
    }
}
