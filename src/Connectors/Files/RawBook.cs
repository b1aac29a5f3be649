namespace CheckinBot.Connectors.Files;

/// <summary>A file as it is, before anything in it is understood.</summary>
public sealed record RawBook(string Name, IReadOnlyList<RawSheet> Sheets)
{
    /// <summary>The files of a folder that could not be read at all.</summary>
    public IReadOnlyList<BadFileException> Broken { get; init; } = [];
}

/// <summary>The rows that are not blank. A CSV file is a sheet with the file's name.</summary>
public sealed record RawSheet(string Name, IReadOnlyList<RawRow> Rows);

/// <param name="Number">The row's number as a spreadsheet shows it, from 1.</param>
/// <param name="Cells">
/// From column A on: null when blank, else a trimmed string, a <see cref="decimal"/>, <see cref="DateTime"/>, <see cref="TimeSpan"/> or
/// <see cref="bool"/>. A cell that is shown as a percentage is the number that is shown: 23, not 0.23.
/// </param>
public sealed record RawRow(int Number, IReadOnlyList<object?> Cells)
{
    public object? At(int column) => column < Cells.Count ? Cells[column] : null;

    public bool IsBlank => Cells.All(c => c is null);
}
