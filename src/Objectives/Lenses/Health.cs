namespace CheckinBot.Objectives.Lenses;

/// <summary>Where the last number of a standing measure lies: a band is either kept or left, whichever day it is.</summary>
public enum Health
{
    /// <summary>No number yet.</summary>
    Unknown,
    Within,
    Below,
    Above,
}
