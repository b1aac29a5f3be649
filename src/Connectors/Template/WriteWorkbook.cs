using System.Data;
using CheckinBot.Connectors.Words;
using CheckinBot.Objectives.Intake;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace CheckinBot.Connectors.Template;

/// <summary>Rows as the workbook that an import reads, with every sheet and column.</summary>
public static class WriteWorkbook
{
    /// <param name="path">An .xlsx that is not there yet.</param>
    /// <param name="rows">What stands in it, in their language.</param>
    /// <exception cref="IOException">The file cannot be written, or is there already.</exception>
    public static void To(string path, Rows rows)
    {
        var sheets = new Dictionary<string, object>();
        foreach (var words in SheetWords.All)
        {
            // A table keeps its headers also where it has no rows.
            var table = new DataTable();
            foreach (var column in words.Columns) table.Columns.Add(column.Name.In(rows.Language), typeof(object));
            foreach (var row in Of(rows, words.Kind)) table.Rows.Add([.. words.Columns.Select(c => WriteCell.Of(row, c.Field, rows.Language) ?? DBNull.Value)]);
            sheets[words.Name.In(rows.Language)] = table;
        }
        MiniExcel.SaveAs(path, sheets, configuration: new OpenXmlConfiguration { EnableAutoWidth = true, FastMode = true, MinWidth = 12, MaxWidth = 60 });
    }

    private static IEnumerable<Row> Of(Rows rows, SheetKind kind) => kind switch
    {
        SheetKind.Organisation => rows.Organisations,
        SheetKind.People => rows.People,
        SheetKind.Teams => rows.Teams,
        SheetKind.Cycles => rows.Cycles,
        SheetKind.Objectives => rows.Objectives,
        SheetKind.KeyResults => rows.KeyResults,
        _ => rows.Checkins,
    };
}
