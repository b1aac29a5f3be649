using System.Globalization;
using System.Xml;
using CheckinBot.Objectives.Intake;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace CheckinBot.Connectors.Files;

/// <summary>An .xlsx workbook, read by MiniExcel. Formulas count with the value that was saved with them.</summary>
internal static class XlsxBook
{
    /// <summary>What Excel calls a compound document: an old .xls, or any workbook with a password.</summary>
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0];

    /// <exception cref="BadFileException">It is no workbook that can be read.</exception>
    public static IReadOnlyList<RawSheet> Read(string path)
    {
        var name = Path.GetFileName(path);
        var start = new byte[4];
        using (var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite)) file.ReadAtLeast(start, 4, throwOnEndOfStream: false);
        if (start.SequenceEqual(Compound)) throw new BadFileException(name, IsEncrypted(path) ? Sentence.FileEncrypted : Sentence.FileOldExcel);
        try
        {
            var formats = CellFormats.Of(path);
            return [.. MiniExcel.GetSheetNames(path).Select(sheet => new RawSheet(sheet.Trim(), Rows(path, sheet, formats)))];
        }
        catch (Exception error) when (error is InvalidDataException or XmlException or KeyNotFoundException or FormatException
            or NullReferenceException or InvalidOperationException or ArgumentException)
        {
            // MiniExcel checks little and trips in as many ways as a damaged file has; each of them means the same to the person.
            throw new BadFileException(name, Sentence.FileCorrupt);
        }
    }

    private static List<RawRow> Rows(string path, string sheet, CellFormats formats)
    {
        var number = 0;
        var rows = new List<RawRow>();
        var asIs = new OpenXmlConfiguration { FillMergedCells = true, Culture = CultureInfo.InvariantCulture };
        foreach (IDictionary<string, object?> row in MiniExcel.Query(path, useHeaderRow: false, sheetName: sheet, excelType: ExcelType.XLSX, configuration: asIs))
        {
            number++;
            var column = 0;
            var cells = row.Values.Select(value => formats.Shown(Clean(value), sheet, number, column++)).ToArray();
            var raw = new RawRow(number, cells);
            if (!raw.IsBlank) rows.Add(raw);
        }
        return rows;
    }

    private static object? Clean(object? value) => value switch
    {
        string text => RawText.Clean(text),
        double number when Math.Abs(number) < 1e18 => (decimal)number,
        double number => number.ToString(CultureInfo.InvariantCulture),
        DateTime or TimeSpan or bool or null => value,
        _ => RawText.Clean(Convert.ToString(value, CultureInfo.InvariantCulture)),
    };

    /// <summary>A workbook with a password is a compound document with one stream of this name, written in UTF-16.</summary>
    private static bool IsEncrypted(string path) =>
        File.ReadAllBytes(path).AsSpan().IndexOf(System.Text.Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0;
}
