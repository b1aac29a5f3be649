using CheckinBot.Connectors.Files;
using CheckinBot.Objectives.Intake;
using CheckinBot.Objectives.Naming;

namespace CheckinBot.Connectors.Exports;

/// <summary>
/// A tool whose exports we know, with the headers it writes. Which of them its documentation confirms is said in <c>docs/import.md</c>;
/// the others are the spellings one would expect.
/// </summary>
/// <param name="Marks">Headers that our own workbook never has: two of them on one sheet tell the tool.</param>
internal sealed record ExportTool(string Name, string[] Marks, Dictionary<string, ExportField> Headers)
{
    private static readonly ExportTool[] Known = [VivaGoals.Tool, Quantive.Tool];

    /// <summary>Null for our own workbook, or one that nobody knows.</summary>
    public static ExportTool? Of(RawBook book) => Known.FirstOrDefault(tool => book.Sheets.Any(sheet =>
        sheet.Rows.Count > 0 && sheet.Rows[0].Cells.OfType<string>().Select(Fold.Word).Distinct().Count(h => tool.Marks.Contains(h)) >= 2));

    public ExportField? Field(string header) => Headers.TryGetValue(Fold.Word(header), out var field) ? field : null;

    /// <summary>From headers as they are written to the form in which they are compared.</summary>
    public static Dictionary<string, ExportField> Map(params (ExportField Field, string[] Headers)[] columns) =>
        columns.SelectMany(c => c.Headers.Select(h => (Header: Fold.Word(h), c.Field))).Distinct().ToDictionary(c => c.Header, c => c.Field);
}
