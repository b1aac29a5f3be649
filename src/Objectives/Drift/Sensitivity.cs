namespace CheckinBot.Objectives.Drift;

/// <summary>The one knob: how much it takes before a lead is told. What a team says goes before what its organisation says.</summary>
public enum Sensitivity
{
    /// <summary>Later, and wrong less often.</summary>
    Quiet = -1,
    Normal = 0,

    /// <summary>Earlier, and wrong more often.</summary>
    Loud = 1,
}
