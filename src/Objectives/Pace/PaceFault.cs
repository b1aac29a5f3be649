namespace CheckinBot.Objectives.Pace;

/// <summary>What is wrong with a pace as somebody wrote it.</summary>
public enum PaceFault
{
    /// <summary>{0} is the name of none.</summary>
    Unknown,

    /// <summary>Only steps and monthly shares take numbers.</summary>
    NumbersUnasked,

    /// <summary>{0} is no number, or may be two.</summary>
    NotANumber,
    StepsMissing,

    /// <summary>More than {0}.</summary>
    StepsTooMany,

    /// <summary>{0} shares instead of twelve.</summary>
    SharesNotTwelve,

    /// <summary>{0} is below nothing.</summary>
    ShareNegative,
    SharesAllNothing,

    /// <summary>No month from {0} to {1} has a share.</summary>
    SharesElsewhere,

    /// <summary>The last step is {0}, the target {1}.</summary>
    LastStepNotTarget,

    /// <summary>A running total does not go from {0} back to {1}.</summary>
    StepsTurnBack,

    /// <summary>{0} steps in {1} working days.</summary>
    StepsTooShort,

    /// <summary>A band is kept, and each period has its own target.</summary>
    NothingToSpread,
}

/// <summary>A fault with what its sentence is filled with: numbers, days, or what was written.</summary>
public sealed record PaceProblem(PaceFault Fault, params object[] With);
