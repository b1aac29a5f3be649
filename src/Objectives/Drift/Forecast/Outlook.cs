namespace CheckinBot.Objectives.Drift.Forecast;

/// <summary>How a key result looks after one period.</summary>
/// <param name="Missing">The probability that the target is missed, 0 to 1.</param>
/// <param name="End">The value at the end, as likely to be passed as not.</param>
/// <param name="Low">One in ten ends below it.</param>
/// <param name="High">One in ten ends above it.</param>
/// <param name="NeededPerPeriod">What each period from the last check-in on has to add to reach the target; of a running total, its amount.</param>
/// <param name="Alerting">Whether the alert stands.</param>
public readonly record struct Outlook(double Missing, double End, double Low, double High, double NeededPerPeriod, bool Alerting);
