namespace CheckinBot.Objectives.Drift.Rehearsal;

/// <summary>What one sensitivity would have done, added up.</summary>
/// <param name="Sensitivity">The knob.</param>
/// <param name="Alerts">How often a lead would have been told of a drift.</param>
/// <param name="Messages">In how many messages: one a round holds all that is new.</param>
/// <param name="Leads">To how many people.</param>
/// <param name="KeyResults">About how many key results.</param>
/// <param name="Right">How many of these were missed in the end.</param>
/// <param name="Missed">How many were missed of all.</param>
/// <param name="Unseen">How many of them never drifted by that sensitivity.</param>
public sealed record Rehearsals(Sensitivity Sensitivity, int Alerts, int Messages, int Leads, int KeyResults, int Right, int Missed, int Unseen)
{
    public static Rehearsals Of(Sensitivity sensitivity, IReadOnlyCollection<Rehearse.Outcome> outcomes)
    {
        var alerts = outcomes.SelectMany(o => o.Alerts).ToList();
        return new(sensitivity, alerts.Count, alerts.Distinct().Count(), alerts.Select(a => a.Lead).Distinct().Count(),
            outcomes.Count(o => o.Alerts.Count > 0), outcomes.Count(o => o is { Right: true, Alerts.Count: > 0 }), outcomes.Count(o => o.Missed), outcomes.Count(o => o.Unseen));
    }
}
