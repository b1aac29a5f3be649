namespace CheckinBot.Objectives.Plan;

/// <summary>That a key result is not what it was first agreed to be: stays beside it for as long as it lives.</summary>
/// <param name="First">The terms agreed first.</param>
/// <param name="By">Who changed them last, by first name.</param>
/// <param name="Reason">Why, the last time.</param>
public sealed record Revised(Terms First, string By, RevisionReason? Reason);
