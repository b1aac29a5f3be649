using CheckinBot.Connectors.Exports;
using CheckinBot.Connectors.Files;
using CheckinBot.Connectors.Words;
using CheckinBot.Objectives.Intake;

namespace CheckinBot.Connectors.Reading;

/// <summary>Reads a workbook, a CSV file or a folder of them into plain rows; all that is wrong comes back as faults, nothing is thrown.</summary>
public static class ReadFile
{
    /// <param name="path">An .xlsx file, a .csv file or a folder of .csv files.</param>
    /// <param name="language">"fr" or "en" for the faults; null for the language of the headers.</param>
    /// <param name="otherwise">The language to speak when the file has none.</param>
    public static Understood At(string path, string? language, string otherwise)
    {
        RawBook book;
        try
        {
            book = OpenBook.At(path);
        }
        catch (BadFileException bad)
        {
            return new Understood(null, [bad.In(language ?? otherwise)]);
        }
        return ExportTool.Of(book) is { } tool ? ReadExport.From(book, tool, language ?? "en") : Read(book, language, otherwise);
    }

    private static Understood Read(RawBook book, string? language, string otherwise)
    {
        var spoken = language ?? GuessLanguage.Of(book) ?? otherwise;
        var wording = new Wording(spoken);
        var faults = book.Broken.Select(b => b.In(spoken)).ToList();
        var rows = new Rows(spoken, Path.GetFileNameWithoutExtension(book.Name));
        var numbers = DecimalMark.In(book);
        var taken = new Dictionary<SheetKind, string>();
        foreach (var (sheet, words) in KnownSheets.Of(book, wording, faults, rows.Unread).OrderBy(s => s.Words.Kind))
        {
            if (!taken.TryAdd(words.Kind, sheet.Name))
            {
                faults.Add(new Fault(sheet.Name, null, null, wording.Say(Sentence.SheetTwice, taken[words.Kind])));
                continue;
            }
            if (FindHeaders.In(sheet, words, wording, faults) is not { } headers)
            {
                if (sheet.Rows.Count > 0) rows.Unread.Add(words.Kind);
                continue;
            }
            foreach (var row in sheet.Rows.Where(r => r.Number > headers.Row))
                TakeRow(rows, words.Kind, new Cells(row, headers, wording, numbers, faults));
        }
        return new Understood(book.Broken.Count > 0 ? null : rows, faults);
    }

    private static void TakeRow(Rows rows, SheetKind kind, Cells cells)
    {
        switch (kind)
        {
            case SheetKind.Organisation: rows.Organisations.Add(ReadRow.Organisation(cells)); break;
            case SheetKind.People: rows.People.Add(ReadRow.Person(cells)); break;
            case SheetKind.Teams: rows.Teams.Add(ReadRow.Team(cells)); break;
            case SheetKind.Cycles: rows.Cycles.Add(ReadRow.Cycle(cells)); break;
            case SheetKind.Objectives: rows.Objectives.Add(ReadRow.Objective(cells)); break;
            case SheetKind.KeyResults: rows.KeyResults.Add(ReadRow.KeyResult(cells)); break;
            default: rows.Checkins.Add(ReadRow.Checkin(cells)); break;
        }
    }
}
