using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;

namespace CheckinBot.Connectors.Files;

/// <summary>
/// What the formats of a workbook change about its numbers, which MiniExcel does not say: 0.23 in a cell formatted as a percentage is
/// shown as 23 %, and a workbook that counts its days from 1904 is 1462 days behind.
/// </summary>
internal sealed class CellFormats
{
    private const int DaysFrom1900To1904 = 1462;
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private readonly Dictionary<string, HashSet<(int Row, int Column)>> percentages = [];
    private bool from1904;

    /// <exception cref="InvalidDataException">The file is no zip.</exception>
    public static CellFormats Of(string path)
    {
        var formats = new CellFormats();
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var zip = new ZipArchive(file, ZipArchiveMode.Read);
        if (Part(zip, "xl/workbook.xml") is not { } workbook) throw new InvalidDataException("No workbook inside.");
        formats.from1904 = (string?)workbook.Descendants(Main + "workbookPr").FirstOrDefault()?.Attribute("date1904") is "1" or "true";
        var percent = PercentStyles(Part(zip, "xl/styles.xml"));
        if (percent.Count == 0 || Part(zip, "xl/_rels/workbook.xml.rels") is not { } links) return formats;

        var targets = links.Root!.Elements().ToDictionary(l => (string)l.Attribute("Id")!, l => (string)l.Attribute("Target")!);
        foreach (var sheet in workbook.Descendants(Main + "sheet"))
        {
            var target = targets[(string)sheet.Attribute(Links + "id")!].TrimStart('/');
            var part = zip.GetEntry(target.StartsWith("xl/", StringComparison.Ordinal) ? target : "xl/" + target);
            if (part is not null) formats.percentages[(string)sheet.Attribute("name")!] = PercentCells.In(part, percent);
        }
        return formats;
    }

    /// <summary>The value as the person sees it in that cell; rows count from 1, columns from 0.</summary>
    public object? Shown(object? value, string sheet, int row, int column) => value switch
    {
        decimal number when percentages.TryGetValue(sheet, out var cells) && cells.Contains((row, column)) => decimal.Round(number * 100, 6),
        DateTime date when from1904 => date.AddDays(DaysFrom1900To1904),
        _ => value,
    };

    /// <summary>The numbers of the cell styles whose format shows a percentage: the built-in 9 and 10, and own ones with a percent sign.</summary>
    private static HashSet<string> PercentStyles(XDocument? styles)
    {
        if (styles is null) return [];
        var own = styles.Descendants(Main + "numFmt")
            .Where(f => ((string?)f.Attribute("formatCode"))?.Contains('%', StringComparison.Ordinal) == true)
            .Select(f => (string?)f.Attribute("numFmtId")).ToHashSet();
        return [.. styles.Descendants(Main + "cellXfs").Elements(Main + "xf")
            .Select((style, at) => (At: at, Format: (string?)style.Attribute("numFmtId")))
            .Where(s => s.Format is "9" or "10" || own.Contains(s.Format))
            .Select(s => s.At.ToString(CultureInfo.InvariantCulture))];
    }

    private static XDocument? Part(ZipArchive zip, string name)
    {
        if (zip.GetEntry(name) is not { } entry) return null;
        using var part = entry.Open();
        return XDocument.Load(part);
    }
}
