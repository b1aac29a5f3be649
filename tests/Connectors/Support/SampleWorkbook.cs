using System.Globalization;
using CsvHelper;

namespace CheckinBot.Tests.Connectors.Support;

/// <summary>
/// Writes <c>samples/ventes.xlsx</c> from the folder beside it, with numbers and dates as a spreadsheet keeps them. After a change of
/// the folder: <c>CHECKINBOT_WRITE_SAMPLES=1 dotnet test tests/Connectors</c>.
/// </summary>
internal static class SampleWorkbook
{
    private static readonly string[] Sheets = ["Organisation", "Personnes", "Equipes", "Cycles", "Objectifs", "Resultats cles", "Points"];
    private static readonly string[] Names = ["Organisation", "Personnes", "Équipes", "Cycles", "Objectifs", "Résultats clés", "Points"];

    public static void WriteIfAsked()
    {
        if (Environment.GetEnvironmentVariable("CHECKINBOT_WRITE_SAMPLES") != "1") return;
        var workbook = new Workbook();
        foreach (var (file, name) in Sheets.Zip(Names)) workbook.Sheet(name, [.. Rows(Path.Combine(Samples.Csv, file + ".csv"))]);
        workbook.Save(Samples.Folder, "ventes.xlsx");
    }

    private static IEnumerable<object?[]> Rows(string path)
    {
        using var reader = CsvReader.FromFile(path, new CsvReaderOptions { Separator = ';', HasHeader = false });
        while (reader.Read()) yield return [.. Enumerable.Range(0, reader.FieldCount).Select(at => Value(reader.GetString(at)))];
    }

    private static object? Value(string text) =>
        text.Length == 0 ? null
        : DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number
        : text;
}
