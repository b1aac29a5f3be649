using CheckinBot.Connectors.Words;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace CheckinBot.Connectors.Template;

/// <summary>An empty workbook with every sheet and column, and a read-me sheet that explains each with an example.</summary>
public static class WriteTemplate
{
    /// <param name="language">"fr" or "en".</param>
    /// <exception cref="IOException">The file cannot be written, or is there already.</exception>
    public static void To(string path, string language)
    {
        var sheets = new Dictionary<string, object> { [language == "fr" ? "Lisez-moi" : "Read me"] = ReadMe(language).ToList() };
        foreach (var words in SheetWords.All)
        {
            // A table without rows still has its header row; a list of none would lose it.
            var empty = new System.Data.DataTable();
            foreach (var column in words.Columns) empty.Columns.Add(column.Name.In(language));
            sheets[words.Name.In(language)] = empty;
        }
        MiniExcel.SaveAs(path, sheets, configuration: new OpenXmlConfiguration { EnableAutoWidth = true, FastMode = true, MinWidth = 12, MaxWidth = 60 });
    }

    private static IEnumerable<Dictionary<string, object?>> ReadMe(string language)
    {
        var french = language == "fr";
        Dictionary<string, object?> Line(string? sheet, string? column, string? must, string? meaning, string? words, string? example) => new()
        {
            [french ? "feuille" : "sheet"] = sheet,
            [french ? "colonne" : "column"] = column,
            [french ? "obligatoire" : "required"] = must,
            [french ? "ce qu'elle dit" : "what it says"] = meaning,
            [french ? "mots possibles" : "allowed words"] = words,
            [french ? "exemple" : "example"] = example,
        };
        foreach (var sheet in SheetWords.All)
            foreach (var column in sheet.Columns)
                yield return Line(
                    sheet.Name.In(language), column.Name.In(language), column.Required ? french ? "oui" : "yes" : null,
                    column.Help.In(language), column.Allowed is { } allowed ? string.Join(", ", allowed(language)) : null, column.Example.In(language));
    }
}
