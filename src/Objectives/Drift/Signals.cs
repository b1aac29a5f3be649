namespace CheckinBot.Objectives.Drift;

/// <summary>What a verdict rests on, the weightiest first.</summary>
[Flags]
public enum Signals
{
    None = 0,

    /// <summary>Its time is over and the target was not met.</summary>
    Missed = 1,

    /// <summary>Two askings and more went by without an answer.</summary>
    Silent = 1 << 1,

    /// <summary>The forecast ends short of the target.</summary>
    HeadsShort = 1 << 2,

    /// <summary>Outside its band.</summary>
    OutOfBand = 1 << 3,

    /// <summary>A milestone whose steps are late for its due day, or of which nobody says anything near its end.</summary>
    StepsLate = 1 << 4,

    /// <summary>The last numbers are better; a good week alone does not end a drift.</summary>
    NotYetSure = 1 << 5,

    /// <summary>Its owner said <i>off track</i>.</summary>
    SaidOffTrack = 1 << 6,

    /// <summary>Its owner is less sure than before, twice running.</summary>
    SaidLower = 1 << 7,

    /// <summary>A leading measure of it falls behind.</summary>
    LeadFalls = 1 << 8,

    /// <summary>What it leads to falls behind although this is met.</summary>
    NoResult = 1 << 9,

    /// <summary>One asking went by without an answer.</summary>
    Stale = 1 << 10,

    /// <summary>Reached.</summary>
    Reached = 1 << 11,
}
