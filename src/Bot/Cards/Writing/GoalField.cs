namespace CheckinBot.Bot.Cards.Writing;

/// <summary>The fields of the form that writes a key result, in their order. Their values are texts as people type them, or the value of a choice.</summary>
public enum GoalField
{
    Measure,

    /// <summary>A <see cref="GoalKind"/>.</summary>
    Kind,

    /// <summary>The baseline; of a band its lower bound.</summary>
    From,

    /// <summary>Which of several readings of it is meant, an invariant number.</summary>
    WhichFrom,

    /// <summary>The target; of a band its upper bound.</summary>
    To,
    WhichTo,
    Unit,

    /// <summary>A <see cref="Objectives.Plan.Direction"/>; empty follows the figures.</summary>
    Direction,

    /// <summary>Asked only where a sentence said it.</summary>
    Start,
    Due,

    /// <summary>Which of several days is meant, an ISO date.</summary>
    WhichDue,

    /// <summary>A <see cref="Objectives.Rhythm.Cadence"/>, or <see cref="WritingForm.AsItsLevel"/>.</summary>
    Cadence,

    /// <summary>How the way is spread over the time: see <see cref="Pacing.PaceForm"/>.</summary>
    Pace,
    PaceNumbers,

    /// <summary>The value at which the objective has done its work; empty for none.</summary>
    Tipping,

    /// <summary>What is proposed then: an <see cref="Objectives.Plan.Orientation"/>, or <see cref="Turning.TurnForm.Nothing"/>.</summary>
    Then,

    /// <summary>The id of an objective, or <see cref="WritingForm.New"/> and the id of the team that gets a new one.</summary>
    Objective,

    /// <summary>The new objective's.</summary>
    Title,

    /// <summary>The id of who is to carry it.</summary>
    Owner,

    /// <summary>Whether it counts for variable pay, <c>True</c> or <c>False</c>; asked of who may write for others.</summary>
    Pay,
}

/// <summary>What a number means, with the length of a period: one choice for a person, two fields of a key result.</summary>
public enum GoalKind { Level, Cumulative, Weekly, Monthly, Quarterly, Band, Milestone }
