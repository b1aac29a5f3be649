namespace CheckinBot.Objectives.People;

/// <summary>Who sees a team's key results, from the widest to the narrowest.</summary>
public enum Visibility
{
    /// <summary>Everybody in the organisation, but for what is private.</summary>
    Open,

    /// <summary>Its members, and whoever leads it or a team above; others see counts. Holds where nothing is said.</summary>
    Team,

    /// <summary>Counts alone, for leads too; a key result is seen by who carries it.</summary>
    Protected,
}
