namespace CheckinBot.Objectives.Intake;

/// <summary>People are named by e-mail, key or full name; the parent team by name or key.</summary>
public sealed record TeamRow(Place At, string? Key, string? Name) : Row(At, Key)
{
    public string? Lead { get; init; }
    public IReadOnlyList<string> Members { get; init; } = [];
    public string? Parent { get; init; }
    public string? Zone { get; init; }
    public string? Language { get; init; }
    public DayOfWeek? MeetingDay { get; init; }
    public TimeOnly? MeetingTime { get; init; }
    public string? Channel { get; init; }
}
