namespace CheckinBot.Objectives.Plan;

public enum Level { Strategic, Tactical, Operational }

public enum Nature { Qualitative, Quantitative }

/// <summary>The four perspectives of a Balanced Scorecard.</summary>
public enum Perspective { Financial, Customer, InternalProcess, LearningAndGrowth }

public enum Orientation { Growth, Optimisation, Repositioning }

/// <summary>A leading measure moves before the lagging one that it leads to.</summary>
public enum Indicator { Leading, Lagging }

/// <summary>What a number means. The kind decides what may be prefilled and how progress is read.</summary>
public enum Kind
{
    /// <summary>A rate or a level as it stands: churn 5 %.</summary>
    Level,

    /// <summary>A running total: 300 leads.</summary>
    Cumulative,

    /// <summary>Starts again each week, month or quarter: 40 calls a week.</summary>
    PerPeriod,

    /// <summary>To be kept between two bounds.</summary>
    Band,

    /// <summary>Steps done on the way to a last one.</summary>
    Milestone,
}

public enum Direction { Increase, Decrease }

/// <summary>Whether a key result is agreed between who carries it and who leads.</summary>
public enum Agreement
{
    Agreed,

    /// <summary>Offered, and not agreed yet: who has to answer stands in the last <see cref="Revision"/>.</summary>
    Proposed,

    /// <summary>It will not be carried.</summary>
    Declined,
}
