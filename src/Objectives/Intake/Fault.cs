namespace CheckinBot.Objectives.Intake;

/// <summary>What is wrong in a file, where, and what to do about it, in the reader's language.</summary>
/// <param name="Sheet">The sheet's name as written; for a fault of the whole file, the file's name.</param>
/// <param name="Row">The row's number as the spreadsheet shows it; null for a whole sheet or file.</param>
/// <param name="Column">The column's header as written; null for a whole row, sheet or file.</param>
public sealed record Fault(string Sheet, int? Row, string? Column, string Text)
{
    /// <summary>Worth knowing, but no reason to refuse the file.</summary>
    public bool Warning { get; init; }
}
