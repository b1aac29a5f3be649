using CheckinBot.Objectives.Intake;
using CsvHelper;

namespace CheckinBot.Connectors.Files;

/// <summary>One CSV file, read by CsvHelper. A row's number is the one a spreadsheet shows, so a cell of three lines is one row.</summary>
internal static class CsvSheet
{
    /// <exception cref="BadFileException">Its characters cannot be made out, or a quote is never closed.</exception>
    public static RawSheet Read(string path)
    {
        var file = Path.GetFileName(path);
        var text = CsvText.Decode(File.ReadAllBytes(path)) ?? throw new BadFileException(file, Sentence.EncodingUnknown);
        var neverClosed = false;
        var options = new CsvReaderOptions
        {
            Separator = CsvText.TakeDelimiter(ref text),
            HasHeader = false,
            SkipEmptyLines = false,
            // A stray quote inside a bare field is kept as the person wrote it; one that swallows the rest of the file is not.
            OnMalformedRecord = record => neverClosed |= record.Reason == CsvMalformedReason.UnterminatedQuote,
        };
        var rows = new List<RawRow>();
        var number = 0;
        using var reader = CsvReader.FromText(text, options);
        while (reader.Read())
        {
            number++;
            var cells = new object?[reader.FieldCount];
            for (var at = 0; at < cells.Length; at++) cells[at] = RawText.Clean(reader.GetString(at));
            if (neverClosed) throw new BadFileException(file, Sentence.QuoteOpen) { Row = number };
            var row = new RawRow(number, cells);
            if (!row.IsBlank) rows.Add(row);
        }
        return new RawSheet(file, rows);
    }
}
