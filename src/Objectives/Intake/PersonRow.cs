namespace CheckinBot.Objectives.Intake;

/// <param name="Email">In lower case; it is the natural key.</param>
/// <param name="Teams">Names or keys of teams.</param>
public sealed record PersonRow(Place At, string? Key, string? Name, string? Email) : Row(At, Key)
{
    public string? Language { get; init; }
    public string? Zone { get; init; }
    public TimeOnly? OwnHour { get; init; }
    public bool? Admin { get; init; }
    public DateOnly? LeftOn { get; init; }
    public IReadOnlyList<string> Teams { get; init; } = [];
}
