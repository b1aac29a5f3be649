using CheckinBot.Objectives.Plan;

namespace CheckinBot.Storage.Rounds;

/// <summary>What people are asked about and what is judged: agreed, not paused, not closed.</summary>
public static class Live
{
    /// <param name="keyResults">Of the organisation.</param>
    public static IQueryable<KeyResult> Lives(this IQueryable<KeyResult> keyResults) =>
        keyResults.Where(k => k.ClosedOn == null && k.PausedOn == null && k.Agreement == Agreement.Agreed);

    public static IQueryable<Objective> Lives(this IQueryable<Objective> objectives) =>
        objectives.Where(o => o.ClosedOn == null && o.PausedOn == null);
}
