namespace CheckinBot.Objectives.Grading;

/// <summary>What becomes of a key result when its time is over.</summary>
public enum Ending
{
    /// <summary>It goes on in the next cycle, from where it stands.</summary>
    CarryOver,

    /// <summary>It is over.</summary>
    Close,

    /// <summary>It is watched from now on, with a healthy band and no end.</summary>
    Kpi,
}

/// <summary>How a key result ended, as who carries it said. Append only: said again it is a new row that supersedes the old one.</summary>
public sealed class Grade
{
    public required Guid Id { get; init; }
    public required Guid OrganisationId { get; init; }
    public required Guid KeyResultId { get; init; }

    /// <summary>The cycle in which it ended.</summary>
    public required Guid CycleId { get; init; }

    /// <summary>Who graded it.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>The final value, in the key result's unit.</summary>
    public required decimal Value { get; init; }

    /// <summary>0.0 to 1.0, see <see cref="GradeOf"/>.</summary>
    public required decimal Score { get; init; }
    public required Ending Ending { get; init; }

    /// <summary>What was learnt, in a line.</summary>
    public string? Reflection { get; init; }
    public required DateTimeOffset At { get; init; }
    public Guid? SupersedesId { get; init; }
}
