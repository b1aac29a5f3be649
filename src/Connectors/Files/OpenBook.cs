using CheckinBot.Objectives.Intake;

namespace CheckinBot.Connectors.Files;

/// <summary>Opens what a person gave: a workbook, one CSV file or a folder of them.</summary>
public static class OpenBook
{
    /// <exception cref="BadFileException">It is not there, cannot be read, or is something else.</exception>
    public static RawBook At(string path)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(path));
        try
        {
            if (Directory.Exists(path)) return Folder(path, name);
            if (!File.Exists(path)) throw new BadFileException(name, Sentence.FileNotFound);
            if (new FileInfo(path).Length == 0) throw new BadFileException(name, Sentence.FileEmpty);
            return Path.GetExtension(path).ToUpperInvariant() switch
            {
                ".XLSX" or ".XLSM" or ".XLS" => new RawBook(name, XlsxBook.Read(path)),
                ".CSV" or ".TXT" or ".TSV" => new RawBook(name, [CsvSheet.Read(path)]),
                _ => throw new BadFileException(name, Sentence.FileTypeUnknown),
            };
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new BadFileException(name, Sentence.FileUnreadable, error.Message);
        }
    }

    private static RawBook Folder(string path, string name)
    {
        var files = Directory.EnumerateFiles(path, "*.csv", new EnumerationOptions { MatchCasing = MatchCasing.CaseInsensitive })
            .Order(StringComparer.Ordinal).ToList();
        if (files.Count == 0) throw new BadFileException(name, Sentence.FolderWithoutCsv);
        var sheets = new List<RawSheet>();
        var broken = new List<BadFileException>();
        foreach (var file in files.Where(f => new FileInfo(f).Length > 0))
        {
            try
            {
                sheets.Add(CsvSheet.Read(file));
            }
            catch (BadFileException bad)
            {
                broken.Add(bad);
            }
        }
        return new RawBook(name, sheets) { Broken = broken };
    }
}
