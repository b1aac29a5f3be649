namespace CheckinBot.Objectives.Review;

/// <summary>The five questions that a good objective answers.</summary>
public enum Smart { Specific, Measurable, Attainable, Relevant, TimeBound }

/// <summary>One thing that would make an objective better. It advises, and blocks nothing.</summary>
/// <param name="Letter">Which of the five it is about.</param>
/// <param name="Flaw">What it is.</param>
/// <param name="KeyResultId">The key result it is about; null when it is about the objective itself.</param>
public sealed record Remark(Smart Letter, Flaw Flaw, Guid? KeyResultId = null)
{
    /// <summary>The word that was noticed, as it was written; empty when none was.</summary>
    public string Word { get; init; } = "";

    /// <summary>What the target asks for and what the past has shown, in the key result's unit a week; null when it is not about a pace.</summary>
    public (decimal Needed, decimal Best)? Pace { get; init; }

    /// <summary>A target that the past makes likelier, in the key result's unit; null when none can be offered.</summary>
    public decimal? Offered { get; init; }
}

/// <summary>What may be said of an objective or a key result. Each has its sentence, and what to do about it, in both languages.</summary>
public enum Flaw
{
    /// <summary>"Improve", "optimise", and no measure to tell when it is done.</summary>
    VagueVerb,

    /// <summary>A measure in the place of an aim: "NPS".</summary>
    IndicatorAsObjective,

    /// <summary>Something to be done in the place of what it is done for: "launch the CRM", measured by its own steps.</summary>
    ProjectAsObjective,

    /// <summary>Nothing measures it.</summary>
    NoMeasure,

    /// <summary>A level without a unit that its name would give.</summary>
    NoUnit,

    /// <summary>A level that begins at nothing, and was never measured there.</summary>
    NoBaseline,

    /// <summary>From a number to itself.</summary>
    NoTarget,

    /// <summary>At the pace of the past it is reached before half of the time is over.</summary>
    TooEasy,

    /// <summary>It needs more than the best weeks of the past have shown.</summary>
    BeyondBestPace,

    /// <summary>It serves no other objective, and no orientation is named.</summary>
    NoParent,

    /// <summary>Calls and mails, without the result that they should lead to.</summary>
    ActivityWithoutResult,

    /// <summary>Growth, without whether it is to come from new customers, conversion or those one keeps.</summary>
    NoLever,

    /// <summary>It is due outside its cycle.</summary>
    OutsideCycle,

    /// <summary>It is due after the objective that it serves.</summary>
    AfterParent,
}
