using System.Data;
using MiniExcelLibs;

namespace CheckinBot.Tests.Connectors.Support;

/// <summary>A workbook that a test writes: sheets of rows, the first row being the headers.</summary>
public sealed class Workbook
{
    private readonly Dictionary<string, object?[][]> sheets = [];

    public Workbook Sheet(string name, params object?[][] rows)
    {
        sheets[name] = rows;
        return this;
    }

    /// <summary>The same with one cell changed; row and column as the spreadsheet shows them.</summary>
    public Workbook With(string sheet, int row, string header, object? value)
    {
        var rows = sheets[sheet];
        rows[row - 1][Array.IndexOf(rows[0], header)] = value;
        return this;
    }

    public Workbook Rename(string sheet, string name)
    {
        sheets[name] = sheets[sheet];
        sheets.Remove(sheet);
        return this;
    }

    public Workbook Add(string sheet, params object?[] row)
    {
        sheets[sheet] = [.. sheets[sheet], row];
        return this;
    }

    public bool Has(string sheet, params string[] headers) => sheets.TryGetValue(sheet, out var rows) && (headers.Length == 0 || rows[0].SequenceEqual(headers));

    public Workbook Without(string sheet)
    {
        sheets.Remove(sheet);
        return this;
    }

    public string Save(string directory, string name = "classeur.xlsx")
    {
        var path = Path.Combine(directory, name);
        MiniExcel.SaveAs(path, sheets.ToDictionary(s => s.Key, s => (object)Table(s.Value)), printHeader: false, overwriteFile: true);
        return path;
    }

    private static DataTable Table(object?[][] rows)
    {
        var table = new DataTable { Locale = System.Globalization.CultureInfo.InvariantCulture };
        for (var column = 0; column < rows.Max(r => r.Length); column++) table.Columns.Add("c" + column, typeof(object));
        foreach (var row in rows) table.Rows.Add(row);
        return table;
    }
}
