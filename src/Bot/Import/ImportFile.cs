using CheckinBot.Connectors.Reading;
using CheckinBot.Objectives.Intake;
using CheckinBot.Storage;
using CheckinBot.Storage.Intake;

namespace CheckinBot.Bot.Import;

/// <summary>What became of one file.</summary>
/// <param name="Language">The language in which its faults are told.</param>
/// <param name="Outcome">Null when the file could not be opened or has nothing to import; then the faults alone tell.</param>
public sealed record Imported(string Language, IReadOnlyList<Fault> Faults, Outcome? Outcome)
{
    public string? Source { get; init; }
    public IReadOnlyList<string> NotTaken { get; init; } = [];
    public bool Refused => Faults.Any(f => !f.Warning);
}

/// <summary>Joins what the connectors read to what storage applies.</summary>
public static class ImportFile
{
    /// <param name="path">An .xlsx workbook, a .csv file or a folder of them.</param>
    /// <param name="language">"fr" or "en" for the faults; null for that of the file.</param>
    /// <param name="otherwise">The language when the file has none.</param>
    /// <param name="another">Sets up one more organisation.</param>
    /// <param name="done">Told of <see cref="ApplyRows.Steps"/> steps once the file is read.</param>
    public static async Task<Imported> Into(
        Database database, string path, TimeProvider clock, string? language = null, string otherwise = "en", bool another = false,
        IProgress<int>? done = null, CancellationToken cancel = default)
    {
        var understood = ReadFile.At(path, language, otherwise);
        var spoken = understood.Rows?.Language ?? language ?? otherwise;
        var outcome = understood.Rows is { Count: > 0 } rows
            ? await ApplyRows.To(database, rows, [.. understood.Faults, .. PlaceRegions.In(rows)], clock, another, done, cancel)
            : null;
        return new Imported(spoken, outcome?.Faults ?? understood.Faults, outcome) { Source = understood.Source, NotTaken = understood.NotTaken };
    }
}
