using CheckinBot.Objectives.Intake;

namespace CheckinBot.Connectors.Reading;

/// <summary>What a file turned out to say, and what is wrong with it.</summary>
/// <param name="Rows">Null when the file could not be opened.</param>
/// <param name="Faults">In the order of the file; warnings among them.</param>
public sealed record Understood(Rows? Rows, IReadOnlyList<Fault> Faults)
{
    /// <summary>The tool that wrote the file, "Viva Goals" or "Quantive"; null for our own workbook.</summary>
    public string? Source { get; init; }

    /// <summary>What of another tool's export has no place here, one sentence each.</summary>
    public IReadOnlyList<string> NotTaken { get; init; } = [];
}
