namespace CheckinBot.Storage.Linking;

/// <summary>What a link took of what one row was trusted with, see <see cref="MoveCover"/>.</summary>
public sealed record Cover
{
    /// <summary>The days away of the first row, and those that it was to cover.</summary>
    public IReadOnlyList<Guid> Leaves { get; init; } = [];
    public IReadOnlyList<Guid> Delegated { get; init; } = [];

    /// <summary>Days that one row was to cover for the other.</summary>
    public IReadOnlyList<Day> Alone { get; init; } = [];
    public IReadOnlyList<Number> StandIns { get; init; } = [];

    /// <summary>The key results whose pace the first row chose.</summary>
    public IReadOnlyList<Guid> Paced { get; init; } = [];

    /// <summary>The first row was the last to say whether this organisation names people above their lead.</summary>
    public bool Escalation { get; init; }

    /// <summary>The rights to read that named the first row, and those that name the second instead.</summary>
    public IReadOnlyList<Right> Grants { get; init; } = [];
    public IReadOnlyList<Pair> Granted { get; init; } = [];

    /// <param name="Leave">The days.</param>
    /// <param name="ByRow">The first row was to cover them; else the second was.</param>
    /// <param name="Accepted">Its answer.</param>
    public sealed record Day(Guid Leave, bool ByRow, bool? Accepted);

    public sealed record Number(Guid KeyResultId, string Period);

    public sealed record Right(Guid PersonId, Guid ReaderId, Guid ById, DateTimeOffset At);

    public sealed record Pair(Guid PersonId, Guid ReaderId);
}
